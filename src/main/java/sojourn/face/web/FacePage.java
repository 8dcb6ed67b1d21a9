package sojourn.face.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.face.FaceStanding;
import sojourn.face.Opening;
import sojourn.shell.QrCode;

/**
 * 人脸采集 of one person.
 *
 * @param action where a picture is sent
 * @param faults message keys of why the last one was not taken; empty before any
 * @param humanMayLook whether the person may ask a human to look at the next one
 * @param phone how to carry on with a phone; null on a phone
 */
public record FacePage(
        String action,
        FaceStanding standing,
        Opening opening,
        List<String> faults,
        boolean humanMayLook,
        @Nullable Phone phone) {

    /**
     * On a desktop.
     *
     * @param code null once a phone has opened it
     */
    public record Phone(@Nullable QrCode code) {}
}
