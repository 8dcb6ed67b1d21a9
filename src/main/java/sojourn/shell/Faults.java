package sojourn.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its fields; a form with faults is shown again with status 422 and everything typed. */
public final class Faults {

    private final List<Fault> all = new ArrayList<>();

    public Faults add(String field, String label, String key, Object... arguments) {
        all.add(new Fault(field, label, key, List.of(arguments)));
        return this;
    }

    public Faults addAll(List<Fault> more) {
        all.addAll(more);
        return this;
    }

    public List<Fault> all() {
        return Collections.unmodifiableList(all);
    }

    public boolean none() {
        return all.isEmpty();
    }

    public @Nullable Fault at(String field) {
        return all.stream().filter(f -> f.field().equals(field)).findFirst().orElse(null);
    }

    public static Faults noFaults() {
        return new Faults();
    }
}
