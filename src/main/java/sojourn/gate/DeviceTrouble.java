package sojourn.gate;

/** The device did not do it; {@link #trouble()} says why. Carries no stack trace: there may be very many. */
public class DeviceTrouble extends RuntimeException {

    private final Trouble trouble;

    public DeviceTrouble(Trouble.Kind kind, String words) {
        super(kind + ": " + words, null, false, false);
        this.trouble = new Trouble(kind, words.length() <= 500 ? words : words.substring(0, 500));
    }

    public Trouble trouble() {
        return trouble;
    }
}
