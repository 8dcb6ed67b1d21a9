package sojourn.approval.web;

import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;

/** What a decider writes beside the decision: 0 to 500 characters, at least one where a reason is due. */
record Remark(String text) {

    private static final int MOST = 500;

    static Remark typed(@Nullable String typed) {
        // a browser sends CR LF for one line break; other control characters are no text, and NUL no database takes
        var text = (typed == null ? "" : typed).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
        return new Remark(text.strip());
    }

    Faults faults(boolean needed) {
        var faults = new Faults();
        var length = text.codePointCount(0, text.length());
        if (needed && text.isEmpty()) {
            faults.add("remark", "approval.remark", "approval.remark.missing");
        } else if (length > MOST) {
            faults.add("remark", "approval.remark", "approval.remark.long", MOST, length);
        }
        return faults;
    }
}
