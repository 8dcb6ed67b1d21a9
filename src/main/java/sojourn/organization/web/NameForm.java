package sojourn.organization.web;

import static java.util.Objects.requireNonNullElse;

import sojourn.shell.Faults;

/** A name in both languages, as typed. */
public record NameForm(String zh, String en) {

    /** A field that was not sent at all is an empty one. */
    public NameForm {
        zh = requireNonNullElse(zh, "");
        en = requireNonNullElse(en, "");
    }

    static final NameForm EMPTY = new NameForm("", "");

    Faults faults() {
        var faults = new Faults();
        check(faults, "zh", "organization.zh", zh, 64);
        check(faults, "en", "organization.en", en, 128);
        return faults;
    }

    static void check(Faults faults, String field, String label, String value, int most) {
        var length = value.strip().codePointCount(0, value.strip().length());
        if (length == 0) {
            faults.add(field, label, "organization.fault.missing");
        } else if (length > most) {
            faults.add(field, label, "organization.fault.long", most, length);
        } else if (value.strip().chars().anyMatch(c -> Character.isISOControl(c))) {
            faults.add(field, label, "organization.fault.control");
        }
    }
}
