package sojourn.face.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.face.Captured;
import sojourn.face.FaceStanding;
import sojourn.face.Opening;
import sojourn.shell.QrCode;

/**
 * 人脸采集 of one person.
 *
 * @param action where a picture is sent
 * @param phone how to carry on with a phone; null on a phone
 */
public record FacePage(
        String action,
        FaceStanding standing,
        Opening opening,
        Tried tried,
        @Nullable Phone phone) {

    /** Whether a picture is to be taken now: it may be, and there is none that waits or has passed, or another one is wanted. */
    public boolean taking() {
        var settled = standing.state() == FaceStanding.State.PENDING || standing.state() == FaceStanding.State.APPROVED;
        return opening instanceof Opening.Open && (tried.again() || !settled);
    }

    /** The largest file that is worth sending. */
    public int megabytes() {
        return Upload.MEGABYTES;
    }

    FacePage with(Phone carrying) {
        return new FacePage(action, standing, opening, tried, carrying);
    }

    /**
     * What was tried a moment ago.
     *
     * @param again whether another picture is wanted though there is one
     * @param faults message keys of why the last one was not taken; empty before any
     * @param humanMayLook whether the person may ask a human to look at the next one
     */
    public record Tried(boolean again, List<String> faults, boolean humanMayLook) {

        static Tried of(Captured.Busy busy) {
            return new Tried(true, List.of(busy.fault()), false);
        }

        static Tried of(Captured.Refused refused) {
            return new Tried(true, refused.faults(), refused.humanMayLook());
        }
    }

    /**
     * On a desktop.
     *
     * @param address what the code leads to
     * @param code null once a phone has opened it
     * @param seconds how long it is good for
     */
    public record Phone(String address, @Nullable QrCode code, long seconds) {}
}
