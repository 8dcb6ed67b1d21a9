package sojourn.turnstile;

/** Nobody knows, the database is away for instance: the gate stays as it is, closed. */
public class Unanswered extends RuntimeException {

    Unanswered(Throwable cause) {
        super(cause.toString(), cause, false, false);
    }

    /** Where nobody was asked. It costs next to nothing: whoever asks too much gets it often. */
    Unanswered(String why) {
        super(why, null, false, false);
    }
}
