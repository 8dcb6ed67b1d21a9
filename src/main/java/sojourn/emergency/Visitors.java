package sojourn.emergency;

import java.util.List;
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
import sojourn.register.Present;
import sojourn.register.StaffNumber;
import sojourn.register.Status;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** Whom an emergency entry is for; a frozen or deleted human gets none, also not as a stranger. */
@Component
class Visitors {

    private static final int LONGEST_COMPANY = 100;

    private final LookUps lookUps;
    private final Freezes freezes;
    private final CampusTime time;

    Visitors(LookUps lookUps, Freezes freezes, CampusTime time) {
        this.lookUps = lookUps;
        this.freezes = freezes;
        this.time = time;
    }

    /**
     * One of them; half empty where the form has faults.
     *
     * @param known null for a stranger, of whom the others tell
     * @param document null where none was shown
     */
    record Visitor(
            @Nullable Present known,
            String name,
            String company,
            String mobile,
            @Nullable IdentityDocument document) {

        /** As it is kept, with whom they visit. */
        Who who(String host, String hostPhone) {
            return new Who(
                    name,
                    company,
                    mobile,
                    document == null ? null : document.type(),
                    document == null ? null : document.number(),
                    host,
                    hostPhone);
        }
    }

    Visitor of(Typed typed, boolean stranger, HumanId by, Faults faults) {
        if (!stranger) {
            return new Visitor(person(typed.number(), by, faults), "", "", "", null);
        }
        FormCheck.text(typed.name(), "name", FormCheck.LONGEST_NAME, faults);
        FormCheck.text(typed.company(), "company", LONGEST_COMPANY, faults);
        var mobile = mobile(typed.mobile(), faults);
        var document = document(typed, by, faults);
        return new Visitor(null, typed.name(), typed.company(), mobile, document);
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
}
