package sojourn.turnstile;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers together what is asked at the same time. Nobody is kept waiting for company: who comes alone is answered alone, and who comes while others are being
 * answered goes with the next. An error is an error for all of a round, and nobody's yes.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Together<Q, A> {

    private final Function<List<Q>, List<A>> answers;
    private final Function<Q, Object> asker;
    private final Duration patience;
    private Round<Q, A> next;
    private boolean answering;

    /**
     * @param answers one for each, in their order
     * @param asker who puts a question: nobody may take the places of all others
     * @param patience after which an answer is of no use any more
     */
    Together(Function<List<Q>, List<A>> answers, Function<Q, Object> asker, Duration patience) {
        this.answers = answers;
        this.asker = asker;
        this.patience = patience;
        next = new Round<>(patience);
    }

    private record Seat<Q, A>(Round<Q, A> round, int number, boolean first) {}

    /** Ends with {@link Unanswered} where nobody can say in time; throws it where too many wait already, or too many of theirs. */
    CompletableFuture<A> ask(Q question) {
        var seat = seat(question);
        if (seat.first()) {
            // not by who asks: they would be kept by the rounds of others
            Thread.ofVirtual().start(this::answer);
        }
        return seat.round().answer(seat.number());
    }

    private synchronized Seat<Q, A> seat(Q question) {
        if (next.isOver()) {
            next = new Round<>(patience);
        }
        int number = next.add(question, asker.apply(question));
        var first = !answering;
        answering = true;
        return new Seat<>(next, number, first);
    }

    private void answer() {
        for (var round = take(); round != null; round = take()) {
            round.settle(answers);
        }
    }

    private synchronized @Nullable Round<Q, A> take() {
        if (next.isEmpty()) {
            answering = false;
            return null;
        }
        var taken = next;
        next = new Round<>(patience);
        return taken;
    }
}
