package sojourn.organization.web;

import static java.util.Objects.requireNonNullElse;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sojourn.organization.Human;
import sojourn.shell.Faults;

/** A human as typed. The phone is never shown whole: an empty one leaves what is known. */
public record HumanForm(String name, String phone, String email) {

    /** A field that was not sent at all is an empty one. */
    public HumanForm {
        name = requireNonNullElse(name, "");
        phone = requireNonNullElse(phone, "");
        email = requireNonNullElse(email, "");
    }

    static final HumanForm EMPTY = new HumanForm("", "", "");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    static HumanForm of(Human human) {
        var email = human.email();
        return new HumanForm(human.name(), "", email == null ? "" : email);
    }

    Faults faults() {
        var faults = new Faults();
        NameForm.check(faults, "name", "organization.name", name, 64);
        if (!phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
            faults.add("phone", "organization.phone", "organization.fault.phone");
        }
        if (!email.isBlank() && !EMAIL.matcher(email.strip()).matches()) {
            faults.add("email", "organization.email", "organization.fault.email");
        }
        return faults;
    }

    @Nullable
    String phoneOr(@Nullable String known) {
        return phone.isBlank() ? known : phone.strip();
    }

    @Nullable
    String emailOrNone() {
        return email.isBlank() ? null : email.strip();
    }
}
