package sojourn.myself.web;

import java.time.LocalDate;
import sojourn.shell.Faults;

/**
 * 申请更正.
 *
 * @param due by when there would be an answer
 */
public record AskPage(String field, String said, LocalDate due, Faults faults) {}
