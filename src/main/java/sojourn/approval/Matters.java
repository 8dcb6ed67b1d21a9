package sojourn.approval;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of matter that the other rooms offer. */
@Component
public class Matters {

    // asked late: the rooms that offer a matter need the approvals themselves
    private final ObjectProvider<Matter> all;

    Matters(ObjectProvider<Matter> all) {
        this.all = all;
    }

    public Matter of(String kind) {
        return all.stream()
                .filter(matter -> matter.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room offers the matter " + kind));
    }
}
