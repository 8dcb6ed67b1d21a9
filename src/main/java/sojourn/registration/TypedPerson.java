package sojourn.registration;

import static java.util.Objects.requireNonNullElse;

/**
 * One person of an application as typed, right or wrong.
 *
 * @param key tells the people of one form apart and never changes; a small number
 * @param documentType a {@link sojourn.identity.DocumentType}'s name; empty before one was chosen
 * @param sex a {@link sojourn.identity.Sex}'s name; empty where the document tells it
 * @param birthDate empty where the document tells it
 * @param from own 入校日期; empty is the same as everybody's, so is until
 */
public record TypedPerson(
        String key,
        String name,
        String documentType,
        String documentNumber,
        String mobile,
        String sex,
        String birthDate,
        String from,
        String until) {

    public TypedPerson {
        key = requireNonNullElse(key, "");
        name = requireNonNullElse(name, "");
        documentType = requireNonNullElse(documentType, "");
        documentNumber = requireNonNullElse(documentNumber, "");
        mobile = requireNonNullElse(mobile, "");
        sex = requireNonNullElse(sex, "");
        birthDate = requireNonNullElse(birthDate, "");
        from = requireNonNullElse(from, "");
        until = requireNonNullElse(until, "");
    }

    public static TypedPerson empty(String key) {
        return new TypedPerson(key, "", "RESIDENT_ID", "", "", "", "", "", "");
    }

    /** Nothing was typed yet. */
    public boolean untouched() {
        return (name + documentNumber + mobile + birthDate + from + until).isBlank();
    }
}
