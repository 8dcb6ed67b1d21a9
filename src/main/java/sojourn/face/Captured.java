package sojourn.face;

import java.util.List;

/** What became of a picture that was handed in. */
public sealed interface Captured {

    /** It waits for its review. */
    record Kept(FacePhotoId photo) implements Captured {}

    /**
     * The checks found it not good enough; nothing of it is kept.
     *
     * @param faults message keys of what to do about it, the most helpful first; never empty
     * @param humanMayLook whether the person may ask a human to look at the next one all the same
     */
    record Refused(List<String> faults, boolean humanMayLook) implements Captured {}

    /**
     * Nobody could look at it now, which is not the picture's fault.
     *
     * @param fault the message key of what to do
     */
    record Busy(String fault) implements Captured {}

    /** Their consent is missing, or was given to a text that is no longer enough (R31). */
    record WithoutConsent() implements Captured {}
}
