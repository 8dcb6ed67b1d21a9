package sojourn.gate;

/**
 * Why a device did not do it.
 *
 * @param words the device's own answer, at most 500 characters, for those who look after it
 */
public record Trouble(Kind kind, String words) {

    /** What follows from it. The names are stored: never rename one. */
    public enum Kind {
        /** It is away or busy: tried again with growing pauses. */
        PASSING,
        /** It cannot use this picture: goes back to the person. */
        PHOTO,
        /** It is full: somebody must make room. */
        CAPACITY,
        /** It is set up otherwise than we think (password, model, form): somebody must look. */
        SETTING,
        /** It takes only digits, and these are somebody else's there: somebody must give the other one another number. The words are the digits. */
        TAKEN;

        /** The message key of its name. */
        public String key() {
            return "gate.trouble." + name();
        }
    }
}
