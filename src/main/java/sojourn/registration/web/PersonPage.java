package sojourn.registration.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileCheck;
import sojourn.identity.MobileNumber;
import sojourn.identity.Sex;
import sojourn.registration.FormCheck;
import sojourn.registration.Typed;
import sojourn.registration.TypedPerson;
import sojourn.shell.Fault;
import sojourn.shell.Faults;
import sojourn.shell.Frame;

/**
 * One person on the form: open as a block of fields, or as one line.
 *
 * @param place from 1, as the page counts
 * @param document what the number says, where it is in order
 * @param commonFrom as typed for everybody, shown where an own day may be typed; so is commonUntil
 */
public record PersonPage(
        ApprovalId id,
        int place,
        TypedPerson typed,
        boolean open,
        Faults faults,
        @Nullable IdentityDocument document,
        String commonFrom,
        String commonUntil) {

    static PersonPage of(ApprovalId id, Typed typed, TypedPerson person, boolean open, Faults faults, LocalDate today) {
        return new PersonPage(
                id,
                typed.people().indexOf(person) + 1,
                person,
                open,
                faults,
                FormCheck.documentOf(person, today).orElse(null),
                typed.from(),
                typed.until());
    }

    public String key() {
        return typed.key();
    }

    /** What is wrong with this person. */
    public List<Fault> own() {
        return faults.all().stream()
                .filter(fault -> fault.field().endsWith("-" + key()))
                .toList();
    }

    public @Nullable Sex toldSex() {
        return document == null ? null : document.sex().orElse(null);
    }

    public @Nullable LocalDate toldBirthDate() {
        return document == null ? null : document.birthDate().orElse(null);
    }

    /** Whether sex and birth date have to be asked, because this kind of document does not tell them. */
    public boolean asksSex() {
        return toldSex() == null && (document != null || !tells(typed.documentType()));
    }

    public boolean asksBirthDate() {
        return toldBirthDate() == null && (document != null || !tells(typed.documentType()));
    }

    private static boolean tells(String type) {
        return switch (type) {
            case "RESIDENT_ID", "RESIDENCE_PERMIT", "PERMANENT_RESIDENCE" -> true;
            default -> false;
        };
    }

    /** Masked; empty where it cannot be read. */
    public String number() {
        return document == null ? "" : document.masked();
    }

    /** Masked; empty where it cannot be read. */
    public String mobile() {
        return MobileNumber.check(typed.mobile()) instanceof MobileCheck.Accepted(MobileNumber mobile)
                ? mobile.masked()
                : "";
    }

    public Map<String, String> documentTypes(Frame f) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(DocumentType.values())
                .forEach(type -> options.put(type.name(), f.t("registration.document." + type)));
        return options;
    }

    public Map<String, String> sexes(Frame f) {
        var options = new LinkedHashMap<String, String>();
        options.put("", f.t("registration.choose"));
        Arrays.stream(Sex.values()).forEach(sex -> options.put(sex.name(), f.t("registration.sex." + sex)));
        return options;
    }
}
