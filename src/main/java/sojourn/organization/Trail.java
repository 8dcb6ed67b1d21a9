package sojourn.organization;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** Tells the auditors what was changed here, inside the same transaction. */
@Component
class Trail {

    private final ApplicationEventPublisher events;

    Trail(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Whoever has signed in did it. */
    void tell(String verb, String thing, Object id, UnaryOperator<Deed> facts) {
        tell(SignedIn.current().map(SignedIn::human).orElse(null), verb, thing, id, facts);
    }

    void tell(@Nullable HumanId by, String verb, String thing, Object id, UnaryOperator<Deed> facts) {
        events.publishEvent(facts.apply(Deed.of(by, verb, thing, id)));
    }
}
