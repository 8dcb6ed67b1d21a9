package sojourn.emergency;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.freeze.Freezes;
import sojourn.identity.DocumentCheck;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileCheck;
import sojourn.identity.MobileNumber;
import sojourn.limit.LimitReached;
import sojourn.organization.CampusId;
import sojourn.register.Present;
import sojourn.register.StaffNumber;
import sojourn.register.Status;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** Looks at what the security office typed; a frozen or deleted human gets no emergency entry, also not as a stranger. */
@Component
class FormCheck {

    static final int LONGEST_NAME = 60;
    private static final int LONGEST_COMPANY = 100;
    static final int LONGEST_TEXT = 500;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{3,28}[0-9]");

    private final LookUps lookUps;
    private final Freezes freezes;
    private final CampusTime time;

    FormCheck(LookUps lookUps, Freezes freezes, CampusTime time) {
        this.lookUps = lookUps;
        this.freezes = freezes;
        this.time = time;
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
        var person = stranger ? null : person(typed.number(), by, faults);
        var mobile = stranger ? mobile(typed.mobile(), faults) : "";
        var document = stranger ? document(typed, by, faults) : null;
        if (stranger) {
            text(typed.name(), "name", LONGEST_NAME, faults);
            text(typed.company(), "company", LONGEST_COMPANY, faults);
        }
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
        var who = new Who(
                stranger ? typed.name() : "",
                stranger ? typed.company() : "",
                mobile,
                document == null ? null : document.type(),
                document == null ? null : document.number(),
                typed.host(),
                typed.hostPhone());
        return new Checked(faults, Objects.requireNonNull(campus), person, who, hours);
    }

    private @Nullable Present person(String typed, HumanId by, Faults faults) {
        Present found;
        try {
            found = StaffNumber.typed(typed)
                    .flatMap(number -> lookUps.person(number, by))
                    .orElse(null);
        } catch (LimitReached enough) {
            tooMany("number", enough, faults);
            return null;
        }
        var fault = found == null
                ? "unknown"
                : found.human().equals(by)
                        ? "yourself"
                        : freezes.frozen(List.of(found.person())).contains(found.person())
                                ? "frozen"
                                : found.status() == Status.DELETED ? "deleted" : null;
        if (fault != null) {
            faults.add("number", "emergency.number", "emergency.fault." + fault);
        }
        return found;
    }

    private static String mobile(String typed, Faults faults) {
        if (MobileNumber.check(typed) instanceof MobileCheck.Accepted(MobileNumber number)) {
            return number.digits();
        }
        faults.add("mobile", "emergency.mobile", "emergency.fault.mobile");
        return "";
    }

    private @Nullable IdentityDocument document(Typed typed, HumanId by, Faults faults) {
        if (typed.document().isEmpty()) {
            return null;
        }
        var type = Stream.of(DocumentType.values())
                .filter(one -> one.name().equals(typed.documentType()))
                .findFirst();
        if (type.isEmpty()
                || !(IdentityDocument.check(type.get(), typed.document(), time.today())
                        instanceof DocumentCheck.Accepted(IdentityDocument document))) {
            faults.add("document", "emergency.document", "emergency.fault.document");
            return null;
        }
        // whoever is known, and perhaps frozen, does not come in as a stranger
        try {
            lookUps.known(document, by)
                    .ifPresent(known -> faults.add(
                            "document",
                            "emergency.document",
                            "emergency.fault.known",
                            known.number().value()));
        } catch (LimitReached enough) {
            tooMany("document", enough, faults);
        }
        return document;
    }

    private void tooMany(String field, LimitReached enough, Faults faults) {
        faults.add(field, "emergency." + field, "emergency.fault.too-many", enough.most(), enough.hour(time));
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
