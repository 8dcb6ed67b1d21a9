package sojourn.face;

/** Why a picture was forgotten (R35, R36). */
public enum Cause {
    /** A newer one was approved, or taken before this one was reviewed. */
    REPLACED,
    /** It did not pass the review. */
    REFUSED,
    /** So many days after the last day of the last stay. */
    LEFT,
    /** The department deleted the person. */
    DELETED,
    /** The person took their consent back. */
    WITHDRAWN,
    /** Its key was lost, so nobody can see it any more. */
    KEY_LOST;

    /** The message key of its word. */
    public String key() {
        return "face.cause." + name();
    }
}
