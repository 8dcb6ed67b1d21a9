package sojourn.emergency;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.organization.CampusId;
import sojourn.register.Present;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** Looks at what the security office typed about an emergency entry. */
@Component
class FormCheck {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_TEXT = 500;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{3,28}[0-9]");

    private final Visitors visitors;

    FormCheck(Visitors visitors) {
        this.visitors = visitors;
    }

    /** What is wrong; nothing else is in it where something is. */
    record Checked(
            Faults faults,
            @Nullable CampusId campus,
            @Nullable Present person,
            @Nullable Who who,
            int hours) {}

    Checked check(Typed typed, boolean stranger, List<CampusId> campuses, HumanId by) {
        var faults = new Faults();
        var visitor = visitors.of(typed, stranger, by, faults);
        var campus = campuses.stream()
                .filter(one -> one.toString().equals(typed.campus()))
                .findFirst()
                .orElse(null);
        if (campus == null) {
            faults.add("campus", "emergency.campus", "emergency.fault.campus");
        }
        text(typed.reason(), "reason", LONGEST_TEXT, faults);
        text(typed.host(), "host", LONGEST_NAME, faults);
        if (!PHONE.matcher(typed.hostPhone()).matches()) {
            faults.add("hostPhone", "emergency.hostPhone", "emergency.fault.phone");
        }
        int hours = hours(typed.hours(), faults);
        if (!faults.none()) {
            return new Checked(faults, null, null, null, 0);
        }
        var who = visitor.who(typed.host(), typed.hostPhone());
        return new Checked(faults, Objects.requireNonNull(campus), visitor.known(), who, hours);
    }

    private static int hours(String typed, Faults faults) {
        if (typed.matches("\\d{1,2}")) {
            int hours = Integer.parseInt(typed);
            if (hours >= 1 && hours <= EmergencyEntry.MOST_HOURS) {
                return hours;
            }
        }
        faults.add("hours", "emergency.hours", "emergency.fault.hours", EmergencyEntry.MOST_HOURS);
        return 0;
    }

    static void text(String text, String field, int longest, Faults faults) {
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > longest) {
            faults.add(field, "emergency." + field, "emergency.fault.text", longest, length);
        }
    }
}
