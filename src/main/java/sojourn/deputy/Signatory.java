package sojourn.deputy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.shell.Frame;

/**
 * Whose name stands under something: 「{代理人} 代 {领导}」 when a deputy did it or is asked (R26).
 *
 * @param leader null when the human is there as themselves
 */
public record Signatory(String name, @Nullable String leader) {

    public String in(Frame f) {
        return leader == null ? name : f.t("deputy.for", name, leader);
    }

    /** The separator is a message key. */
    public static String all(List<Signatory> signatories, Frame f, String separator) {
        return signatories.stream().map(one -> one.in(f)).collect(Collectors.joining(f.t(separator)));
    }
}
