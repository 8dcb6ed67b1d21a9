package sojourn.turnstile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions that are answered together, or together not in time. They are put by one thread at a time and, once answers are sought, no more.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Round<Q, A> {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private static final int MOST = 1_000;

    // a gate asks about one human at a time: one that is broken, or whose secret got about, must not shut the others
    private static final int MOST_OF_ONE = 200;

    // who is slow to take an answer keeps neither the others nor the next round
    private static final Executor EACH = taking -> Thread.ofVirtual().start(taking);

    private final Duration patience;
    private final List<Q> questions = new ArrayList<>();
    private final Map<Object, Integer> asking = new HashMap<>();
    private final CompletableFuture<List<A>> answers = new CompletableFuture<>();
    private final CompletableFuture<List<A>> told = answers.whenComplete((found, failed) -> log(failed));
    private int refused;

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

    /**
     * Its place. Throws {@link Unanswered} where there is none left, or none for the one who asks.
     *
     * @param who asks
     */
    int add(Q question, Object who) {
        if (questions.isEmpty()) {
            // one clock for all of them: a timed wait of each costs as much as a statement
            answers.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (questions.size() == MOST || asking.merge(who, 1, Integer::sum) > MOST_OF_ONE) {
            refused++;
            throw new Unanswered("too many are waiting");
        }
        questions.add(question);
        return questions.size() - 1;
    }

    // once for all of them
    private void log(@Nullable Throwable failed) {
        if (failed != null) {
            LOG.warn("{} questions of turnstiles were not answered: {}", questions.size(), failed.toString());
        }
        if (refused > 0) {
            LOG.warn("{} questions of turnstiles were not taken, too many waited", refused);
        }
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
        return told.handleAsync(
                (found, failed) -> {
                    if (failed != null) {
                        throw new Unanswered(failed);
                    }
                    return found.get(place);
                },
                EACH);
    }
}
