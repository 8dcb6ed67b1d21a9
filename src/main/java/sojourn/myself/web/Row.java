package sojourn.myself.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of {@code information.json}: keys that stay as they are, in this order. */
final class Row {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Row with(String key, @Nullable Object value) {
        values.put(key, value);
        return this;
    }

    Map<String, @Nullable Object> told() {
        return values;
    }

    static <T> List<Map<String, @Nullable Object>> all(Collection<T> things, Function<T, Row> row) {
        return things.stream().map(thing -> row.apply(thing).told()).toList();
    }
}
