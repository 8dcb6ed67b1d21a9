package sojourn.registration;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sojourn.identity.DocumentCheck;
import sojourn.identity.DocumentFault;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileCheck;
import sojourn.identity.MobileNumber;
import sojourn.identity.NameCheck;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.shell.Faults;

/** Judges one person of a form (R5); each fault names the field it stands beside. */
final class PersonCheck {

    static final int YOUNGEST = 16;
    static final int OLDEST = 120;

    private final TypedPerson typed;
    private final Stay stay;
    private final Faults faults;

    PersonCheck(TypedPerson typed, Stay stay, Faults faults) {
        this.typed = typed;
        this.stay = stay;
        this.faults = faults;
    }

    /** The person where nothing is wrong with them, else null and faults. Dates of the application are null where they are wrong. */
    @Nullable
    Newcomer check(@Nullable LocalDate commonFrom, @Nullable LocalDate commonUntil) {
        int before = faults.all().size();
        var name = name();
        var document = document();
        var mobile = mobile();
        var sex = document == null ? null : sex(document);
        var born = document == null ? null : birthDate(document);
        var from = typed.from().isBlank() ? null : stay.from(typed.from(), field("from"), faults);
        var until = until(typed.from().isBlank() ? commonFrom : from, commonUntil);
        return faults.all().size() > before
                        || name == null
                        || document == null
                        || mobile == null
                        || sex == null
                        || born == null
                ? null
                : new Newcomer(name, document, mobile, sex, born, from, until);
    }

    /** The document alone, where its number is in order. */
    static Optional<IdentityDocument> documentOf(TypedPerson typed, LocalDate today) {
        return type(typed.documentType())
                .map(type -> IdentityDocument.check(type, typed.documentNumber(), today))
                .flatMap(check -> check instanceof DocumentCheck.Accepted(IdentityDocument document)
                        ? Optional.of(document)
                        : Optional.empty());
    }

    private @Nullable PersonName name() {
        return switch (PersonName.check(typed.name())) {
            case NameCheck.Accepted(PersonName name) -> name;
            case NameCheck.Refused(NameCheck.Fault fault, List<Object> details) -> {
                fault("name", "registration.name", "registration.fault.name." + fault, details);
                yield null;
            }
        };
    }

    private @Nullable IdentityDocument document() {
        var type = type(typed.documentType()).orElse(null);
        if (type == null) {
            fault("type", "registration.document-type", "registration.fault.type", List.of());
            return null;
        }
        return switch (IdentityDocument.check(type, typed.documentNumber(), stay.today())) {
            case DocumentCheck.Accepted(IdentityDocument document) -> document;
            case DocumentCheck.Refused(DocumentFault fault, List<Object> details) -> {
                fault("number", "registration.document-number", key(fault, type), details);
                yield null;
            }
        };
    }

    /** A wrong shape is told by what would be right, which differs from document to document. */
    private static String key(DocumentFault fault, DocumentType type) {
        return "registration.fault.document." + fault + (fault == DocumentFault.WRONG_CHARACTERS ? "." + type : "");
    }

    private @Nullable MobileNumber mobile() {
        return switch (MobileNumber.check(typed.mobile())) {
            case MobileCheck.Accepted(MobileNumber number) -> number;
            case MobileCheck.Refused(MobileCheck.Fault fault, List<Object> details) -> {
                fault("mobile", "registration.mobile", "registration.fault.mobile." + fault, details);
                yield null;
            }
        };
    }

    private @Nullable Sex sex(IdentityDocument document) {
        var told = document.sex().or(() -> sex(typed.sex())).orElse(null);
        if (told == null) {
            fault("sex", "registration.sex", "registration.fault.sex", List.of());
        }
        return told;
    }

    private @Nullable LocalDate birthDate(IdentityDocument document) {
        var told = document.birthDate().orElse(null);
        if (told != null) {
            return told;
        }
        var day = Stay.day(typed.birthDate(), field("birth"), "registration.birth-date", faults);
        if (day == null) {
            return null;
        }
        int age = Period.between(day, stay.today()).getYears();
        if (day.isAfter(stay.today())) {
            fault("birth", "registration.birth-date", "registration.fault.birth.future", List.of());
        } else if (age < YOUNGEST) {
            fault("birth", "registration.birth-date", "registration.fault.birth.young", List.of(YOUNGEST));
        } else if (age > OLDEST) {
            fault("birth", "registration.birth-date", "registration.fault.birth.old", List.of(OLDEST));
        }
        return day;
    }

    private @Nullable LocalDate until(@Nullable LocalDate from, @Nullable LocalDate commonUntil) {
        if (!typed.until().isBlank()) {
            return stay.until(typed.until(), from, field("until"), faults);
        }
        // an own first day may leave too long a stay, or none
        if (!typed.from().isBlank() && from != null && commonUntil != null) {
            stay.inOrder(commonUntil, from, field("until"), faults);
        }
        return null;
    }

    private void fault(String field, String label, String key, List<Object> details) {
        faults.add(
                field(field),
                label,
                key,
                details.stream().map(PersonCheck::shown).toArray());
    }

    /** A kind of document is shown by its name, which the page knows. */
    private static Object shown(Object detail) {
        return detail instanceof DocumentType type ? type.name() : detail;
    }

    private String field(String name) {
        return name + "-" + typed.key();
    }

    static Optional<DocumentType> type(String name) {
        return named(DocumentType.values(), name);
    }

    static Optional<Sex> sex(String name) {
        return named(Sex.values(), name);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return List.of(all).stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
