package sojourn.iclock;

import java.util.Optional;
import java.util.Set;
import sojourn.gate.Trouble;

/** What a device returns for a command: zero or more is done, the rest is in appendix 1 of the maker's manual. */
final class ReturnCode {

    /** It has taken it and will do it. */
    static final int LATER = -5000;

    /** Ours, of no device: it was told often enough. */
    static final int SILENT = -9999;

    private static final Set<Integer> FULL = Set.of(-18, -604);
    private static final Set<Integer> NOT_THERE = Set.of(-17, -27);
    private static final Set<Integer> PASSING =
            Set.of(-1, -2, -3, -4, -5, -6, -7, -9, -16, -19, -20, -722, -725, -726, -730, -731, SILENT);
    /** It read the command but made nothing of the picture. */
    private static final Set<Integer> PICTURE = Set.of(-10, -11, -12, -26, -30);

    private ReturnCode() {}

    static Optional<Trouble> trouble(Kind kind, int code) {
        if (code >= 0 || (kind.takesAway() && NOT_THERE.contains(code))) {
            return Optional.empty();
        }
        var words = code == SILENT ? "told often, never answered" : "Return=" + code;
        return Optional.of(new Trouble(meaning(kind, code), kind + " " + words));
    }

    private static Trouble.Kind meaning(Kind kind, int code) {
        if (FULL.contains(code)) {
            return Trouble.Kind.CAPACITY;
        }
        if (PASSING.contains(code)) {
            return Trouble.Kind.PASSING;
        }
        return kind == Kind.PICTURE && PICTURE.contains(code) ? Trouble.Kind.PHOTO : Trouble.Kind.SETTING;
    }
}
