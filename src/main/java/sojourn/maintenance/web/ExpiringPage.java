package sojourn.maintenance.web;

import java.util.List;
import java.util.Set;
import sojourn.register.Present;
import sojourn.shell.Faults;

/**
 * 即将到期 with tick boxes (R20, R49).
 *
 * @param ticked ids of people
 * @param until what was typed as the new last day
 * @param days how far it looks
 */
public record ExpiringPage(List<Row> rows, Set<String> ticked, String until, int days, Faults faults) {

    /**
     * Somebody who leaves soon.
     *
     * @param left how many days after today
     */
    public record Row(Present now, String department, long left) {}
}
