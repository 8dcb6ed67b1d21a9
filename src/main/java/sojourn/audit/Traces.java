package sojourn.audit;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the trail says about one thing, for whoever it is about: only deeds that the caller names, and no network address. */
@Component
public class Traces {

    private final Trail trail;

    Traces(Trail trail) {
        this.trail = trail;
    }

    /** The latest first. */
    public List<Entry> of(String thing, String id, Collection<String> verbs, int most) {
        return trail.about(thing, id, verbs, most).stream()
                .map(Entry::withoutAddress)
                .toList();
    }
}
