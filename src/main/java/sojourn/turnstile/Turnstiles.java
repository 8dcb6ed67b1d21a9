package sojourn.turnstile;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Service;
import sojourn.entry.Verdict;
import sojourn.gate.Gates;

/** Answers gates that ask (R40). */
@Service
public class Turnstiles {

    // nobody stands before a closed gate for longer
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Gates gates;
    private final Together<Question, Optional<Verdict>> together;

    Turnstiles(Gates gates, Judging judging) {
        this.gates = gates;
        together = new Together<>(judging::judge, Question::token, PATIENCE);
    }

    /**
     * What the one rule says of this moment; empty where no gate of ours asks. Ends with {@link Unanswered} where nobody can say, and throws it
     * where too many wait already.
     */
    public CompletionStage<Optional<Verdict>> ask(Question question) {
        // without a secret of ours nobody takes a place in a round
        return gates.named(question.token()).isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : together.ask(question);
    }
}
