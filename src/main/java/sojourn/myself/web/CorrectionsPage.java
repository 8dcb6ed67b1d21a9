package sojourn.myself.web;

import java.util.List;
import sojourn.myself.Correction;
import sojourn.register.StaffNumber;
import sojourn.shell.Faults;

/** 更正申请 of a secretary's people: those that wait first, the most urgent on top. */
public record CorrectionsPage(List<Row> open, List<Row> answered) {

    /** A request, and who asked. */
    public record Row(Correction correction, String name, StaffNumber number, String department, boolean overdue) {}

    /** One of them, to be answered. */
    public record One(Row row, String answeredBy, String answer, Faults faults) {}
}
