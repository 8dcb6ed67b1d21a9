package sojourn.delivery.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.delivery.DeviceStanding;
import sojourn.delivery.Place;
import sojourn.delivery.Tally;
import sojourn.gate.Condition;
import sojourn.gate.Device;
import sojourn.gate.Gate;
import sojourn.gate.Protocol;
import sojourn.organization.Campus;
import sojourn.register.PersonId;
import sojourn.shell.Faults;

/**
 * People × devices of one campus: what each holds of whom, and the device's own words where it does not.
 *
 * @param campus the one that is shown
 * @param everybody also those with whom nothing is left to do
 * @param number of the one who is looked for; empty for nobody in particular
 * @param next where the next page begins; null on the last
 */
public record MatrixPage(
        List<Campus> campuses,
        Campus campus,
        List<Column> columns,
        List<Line> lines,
        boolean everybody,
        String number,
        @Nullable String next,
        boolean first,
        Faults faults) {

    /**
     * One device.
     *
     * @param standing null where it was never spoken to
     */
    public record Column(Gate gate, Device device, @Nullable DeviceStanding standing, Tally tally) {

        public boolean byHand() {
            return device.protocol() == Protocol.MANUAL;
        }

        /** Whether its clock is so wrong that it opens or closes at the wrong time (R42). */
        public boolean wrongClock() {
            return standing != null && Condition.wrongClock(standing.drift());
        }

        public String tone() {
            return standing == null || byHand() ? "off" : standing.online() ? "ok" : "bad";
        }

        public String path() {
            return "/deliveries/" + device.id();
        }
    }

    /** One person at each device of the campus; null at one that need not know them. */
    public record Line(PersonId person, String number, String name, List<@Nullable Place> places) {}

    public Tally all() {
        return columns.stream().map(Column::tally).reduce(Tally.NOBODY, Tally::and);
    }

    public long offline() {
        return columns.stream()
                .filter(column -> !column.byHand()
                        && column.standing() != null
                        && !column.standing().online())
                .count();
    }

    public List<Column> stopped() {
        return columns.stream().filter(column -> column.tally().held() > 0).toList();
    }

    public String here() {
        return "/deliveries?campus=" + campus.id();
    }
}
