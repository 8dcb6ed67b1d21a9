package sojourn.vault;

/** The keys at hand cannot serve this database: Sojourn does not start, because it would write what nobody can read. Names keys, never shows one. */
public final class KeysRefused extends RuntimeException {

    private final String remedy;

    KeysRefused(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    /** What an operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
