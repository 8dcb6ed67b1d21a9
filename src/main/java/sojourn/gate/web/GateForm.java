package sojourn.gate.web;

import static java.util.Objects.requireNonNullElse;

import sojourn.shell.Faults;

/** A gate as typed. */
public record GateForm(String campus, String zh, String en) {

    private static final int LONGEST_ZH = 40;
    private static final int LONGEST_EN = 60;

    static final GateForm EMPTY = new GateForm("", "", "");

    /** A field that was not sent at all is an empty one. */
    public GateForm {
        campus = requireNonNullElse(campus, "");
        zh = requireNonNullElse(zh, "").strip();
        en = requireNonNullElse(en, "").strip();
    }

    Faults faults() {
        var faults = new Faults();
        check(faults, "zh", "gate.zh", zh, LONGEST_ZH);
        check(faults, "en", "gate.en", en, LONGEST_EN);
        return faults;
    }

    static void check(Faults faults, String field, String label, String value, int most) {
        var length = value.codePointCount(0, value.length());
        if (length == 0 || length > most) {
            faults.add(field, label, "gate.fault.length", most, length);
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            faults.add(field, label, "gate.fault.control");
        }
    }
}
