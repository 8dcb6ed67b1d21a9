package sojourn.turnstile;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Answers together what is asked at the same time. Nobody is kept waiting for company: who comes alone is answered alone, and who comes while others are being
 * answered goes with the next. An error is an error for all of a round, and nobody's yes.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Together<Q, A> {

    private static final int ROUNDS = 2;
    private static final int MOST = 128;
    private static final int QUEUE = 10_000;

    private final Function<List<Q>, List<A>> answers;
    private final Duration patience;
    private final ArrayDeque<Asked<Q, A>> waiting = new ArrayDeque<>();
    private int rounds;

    /**
     * @param answers one for each, in their order
     * @param patience after which an answer is of no use any more
     */
    Together(Function<List<Q>, List<A>> answers, Duration patience) {
        this.answers = answers;
        this.patience = patience;
    }

    private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** Throws {@link Unanswered}. */
    A ask(Q question) {
        var asked = new Asked<>(question, new CompletableFuture<A>());
        if (add(asked)) {
            Thread.ofVirtual().start(this::answer);
        }
        try {
            return asked.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new Unanswered(failed.getCause());
        } catch (TimeoutException late) {
            throw new Unanswered(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered(stopped);
        }
    }

    /** Whether somebody must begin to answer. */
    private synchronized boolean add(Asked<Q, A> asked) {
        if (waiting.size() >= QUEUE) {
            throw new Unanswered(new IllegalStateException(QUEUE + " are waiting"));
        }
        waiting.add(asked);
        if (rounds == ROUNDS) {
            return false;
        }
        rounds++;
        return true;
    }

    private void answer() {
        for (var some = next(); !some.isEmpty(); some = next()) {
            try {
                var found = answers.apply(some.stream().map(Asked::question).toList());
                for (int n = 0; n < some.size(); n++) {
                    some.get(n).answer.complete(found.get(n));
                }
            } catch (Throwable failed) {
                // whoever asks gets it; one who is not told waits in vain
                some.forEach(one -> one.answer.completeExceptionally(failed));
            }
        }
    }

    private synchronized List<Asked<Q, A>> next() {
        var some = new ArrayList<Asked<Q, A>>();
        while (some.size() < MOST && !waiting.isEmpty()) {
            some.add(waiting.poll());
        }
        if (some.isEmpty()) {
            rounds--;
        }
        return some;
    }
}
