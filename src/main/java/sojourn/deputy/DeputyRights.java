package sojourn.deputy;

import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.shell.Audience;
import sojourn.shell.HumanId;
import sojourn.shell.Rights;

/** What acting for a leader opens to a human at this moment (R26, R28). */
@Component
class DeputyRights implements Rights {

    private final Deputies deputies;

    DeputyRights(Deputies deputies) {
        this.deputies = deputies;
    }

    @Override
    public Set<Audience> heldBy(HumanId human) {
        return deputies.actsForSomebody(human) ? Set.of(Audience.DEPUTY) : Set.of();
    }
}
