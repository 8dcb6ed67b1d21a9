package sojourn.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.organization.Campus;
import sojourn.organization.CampusId;
import sojourn.register.OwnStay;
import sojourn.registration.TypedDay;
import sojourn.registration.TypedLine;
import sojourn.shell.Faults;

/** Judges what a person typed, in the order of the form's fields (R37); asks nobody. */
final class FormCheck {

    static final int LONGEST_REASON = 200;
    static final int LONGEST_CONTACT = 64;

    private final Typed typed;
    private final Circumstances circumstances;
    private final Faults faults = new Faults();

    private FormCheck(Typed typed, Circumstances circumstances) {
        this.typed = typed;
        this.circumstances = circumstances;
    }

    /**
     * What it is judged by.
     *
     * @param stay of the applicant
     * @param permits theirs that count
     * @param claims what waits for an answer, this very application aside
     * @param declaration the version to be declared
     */
    record Circumstances(
            OwnStay stay,
            LocalDate today,
            List<Campus> campuses,
            List<EntryPermit> permits,
            List<ApplicationRows.Claim> claims,
            int declaration) {}

    /** The application that was meant; null where something is wrong with it. */
    record Checked(Faults faults, @Nullable EntryApplication application) {}

    static Checked check(Typed typed, Circumstances circumstances) {
        return new FormCheck(typed, circumstances).all();
    }

    private Checked all() {
        var stay = circumstances.stay();
        var days = new Faults();
        var from = from(days);
        var until = until(from, days);
        var campuses = campuses(from, until);
        faults.addAll(days.all());
        var reason = text(typed.reason(), "reason", LONGEST_REASON);
        var contact = text(typed.contact(), "contact", LONGEST_CONTACT);
        if (!typed.declared().equals(String.valueOf(circumstances.declaration()))) {
            faults.add("declared", "entry.declaration", "entry.fault.declared");
        }
        return !faults.none() || from == null || until == null || reason == null || contact == null
                ? new Checked(faults, null)
                : new Checked(
                        faults,
                        new EntryApplication(stay.person(), stay.department(), campuses, from, until, reason, contact));
    }

    private List<CampusId> campuses(@Nullable LocalDate from, @Nullable LocalDate until) {
        var chosen = new ArrayList<CampusId>();
        for (var campus : circumstances.campuses()) {
            if (typed.campuses().contains(campus.id().toString())) {
                chosen.add(campus.id());
                taken(campus, from, until);
            }
        }
        if (chosen.isEmpty()) {
            faults.add("campuses", "entry.campuses", "entry.fault.campuses");
        }
        return chosen;
    }

    /** One open application and one permit for each campus at a time; the page puts its name in the place of the id. */
    private void taken(Campus campus, @Nullable LocalDate from, @Nullable LocalDate until) {
        for (var claim : circumstances.claims()) {
            if (claim.campus().equals(campus.id())) {
                faults.add("campuses", "entry.campuses", "entry.fault.open", campus.id(), claim.serial());
                return;
            }
        }
        for (var permit : circumstances.permits()) {
            if (from != null
                    && until != null
                    && permit.campus().equals(campus.id())
                    && !permit.until().isBefore(from)
                    && !permit.from().isAfter(until)) {
                faults.add(
                        "campuses",
                        "entry.campuses",
                        "entry.fault.permitted",
                        campus.id(),
                        permit.from().toString(),
                        permit.until().toString());
                return;
            }
        }
    }

    private @Nullable LocalDate from(Faults days) {
        var day = day(typed.from(), "from", days);
        var stay = circumstances.stay();
        if (day == null) {
            return null;
        }
        if (day.isBefore(circumstances.today())) {
            days.add(
                    "from",
                    "entry.from",
                    "entry.fault.from.past",
                    circumstances.today().toString());
            return null;
        }
        if (day.isBefore(stay.from())) {
            days.add("from", "entry.from", "entry.fault.from.early", stay.from().toString());
            return null;
        }
        return day;
    }

    private @Nullable LocalDate until(@Nullable LocalDate from, Faults days) {
        var day = day(typed.until(), "until", days);
        if (day == null) {
            return null;
        }
        if (day.isAfter(circumstances.stay().until())) {
            days.add(
                    "until",
                    "entry.until",
                    "entry.fault.until.late",
                    circumstances.stay().until().toString());
            return null;
        }
        if (from != null && day.isBefore(from)) {
            days.add("until", "entry.until", "entry.fault.until.early", from.toString());
            return null;
        }
        return day;
    }

    private static @Nullable LocalDate day(String text, String field, Faults days) {
        return switch (TypedDay.read(text)) {
            case TypedDay.Read(LocalDate day) -> day;
            case TypedDay.Blank blank -> fault(field, "registration.fault.day.blank", days);
            case TypedDay.Unreadable unreadable -> fault(field, "registration.fault.day.unreadable", days);
            case TypedDay.NoSuchDay none -> fault(field, "registration.fault.day.none", days);
        };
    }

    private static @Nullable LocalDate fault(String field, String key, Faults days) {
        days.add(field, "entry." + field, key);
        return null;
    }

    private @Nullable String text(String value, String field, int longest) {
        var line = TypedLine.of(value);
        var fault = line.fault(longest);
        fault.ifPresent(key -> faults.add(field, "entry." + field, key, longest, line.length()));
        return fault.isPresent() ? null : line.text();
    }
}
