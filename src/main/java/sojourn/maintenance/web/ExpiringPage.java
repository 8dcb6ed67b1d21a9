package sojourn.maintenance.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.maintenance.Typed;
import sojourn.register.Present;
import sojourn.shell.Faults;

/**
 * 即将到期 with tick boxes (R20, R49).
 *
 * @param ticked ids of people
 * @param until what was typed as the new last day
 * @param days how far it looks
 */
public record ExpiringPage(List<Row> rows, Paging paging, Set<String> ticked, String until, int days, Faults faults) {

    /** How many one application may hold, and one page shows. */
    public int most() {
        return Typed.MOST_PEOPLE;
    }

    /**
     * Where it stands among all of them.
     *
     * @param departments to choose one of; empty where there is nothing to choose
     * @param department the one that is shown; empty for all
     * @param after where this page begins; empty is the first
     * @param next where the next one does; empty where there is none
     */
    public record Paging(int all, List<Tab> departments, String department, String after, String next) {

        /** Where the page after this one is. */
        public String following() {
            return "/maintenance/expiring?after=" + next + (department.isEmpty() ? "" : "&department=" + department);
        }

        public String first() {
            return "/maintenance/expiring" + (department.isEmpty() ? "" : "?department=" + department);
        }
    }

    /** A department with how many of its people leave soon. */
    public record Tab(String department, String name, int people) {}

    /**
     * Somebody who leaves soon.
     *
     * @param left how many days after today
     * @param serial 流水号 of the open application they stand in, which has to end first (R9); null where they stand in none
     */
    public record Row(
            Present now,
            String department,
            long left,
            @Nullable String serial) {}
}
