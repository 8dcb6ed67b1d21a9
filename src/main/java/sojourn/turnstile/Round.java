package sojourn.turnstile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Questions that are answered together, or together not in time. They are put by one thread at a time and, once answers are sought, no more.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Round<Q, A> {

    private static final int MOST = 1_000;

    // who is slow to take an answer keeps neither the others nor the next round
    private static final Executor EACH = taking -> Thread.ofVirtual().start(taking);

    private final Duration patience;
    private final List<Q> questions = new ArrayList<>();
    private final CompletableFuture<List<A>> answers = new CompletableFuture<>();

    /** @param patience how long its first question may wait; the later ones wait less */
    Round(Duration patience) {
        this.patience = patience;
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }

    boolean isOver() {
        return answers.isDone();
    }

    /** Its place. Throws {@link Unanswered} where there is none left. */
    int add(Q question) {
        if (questions.size() == MOST) {
            throw new Unanswered(new IllegalStateException(MOST + " are waiting"));
        }
        if (questions.isEmpty()) {
            // one clock for all of them: a timed wait of each costs as much as a statement
            answers.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        questions.add(question);
        return questions.size() - 1;
    }

    void settle(Function<List<Q>, List<A>> by) {
        if (isOver()) {
            return;
        }
        try {
            var found = by.apply(questions);
            if (found.size() != questions.size()) {
                throw new IllegalStateException(found.size() + " answers to " + questions.size() + " questions");
            }
            answers.complete(found);
        } catch (Throwable failed) {
            // whoever asks gets it; one who is not told waits in vain
            answers.completeExceptionally(failed);
        }
    }

    /** Ends with {@link Unanswered} where there is none in time. */
    CompletableFuture<A> answer(int place) {
        return answers.handleAsync(
                (found, failed) -> {
                    if (failed != null) {
                        throw new Unanswered(failed);
                    }
                    return found.get(place);
                },
                EACH);
    }
}
