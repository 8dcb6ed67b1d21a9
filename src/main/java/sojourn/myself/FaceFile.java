package sojourn.myself;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.consent.Said;
import sojourn.delivery.Place;
import sojourn.delivery.State;
import sojourn.face.Checks.Measured;
import sojourn.face.Checks.Tried;
import sojourn.face.FaceStanding;
import sojourn.face.Proof;
import sojourn.gate.Gate;

/**
 * What is kept of somebody's face (R36): what they agreed to, the picture, what the checks found, the proofs that earlier ones are gone, and
 * which devices hold it. Each list has the latest first.
 *
 * @param devices all that know the person, or have confirmed that they do not any more
 */
public record FaceFile(
        List<Said> consents,
        FaceStanding standing,
        List<Tried> tried,
        List<Measured> measured,
        List<Proof> forgotten,
        List<AtDevice> devices) {

    /** Whether there is a picture now. */
    public boolean pictured() {
        return standing.opens() != null || standing.state() == FaceStanding.State.PENDING;
    }

    /**
     * One device.
     *
     * @param confirmedAt when it last confirmed what it holds; null where it never did
     */
    public record AtDevice(
            Gate gate,
            String device,
            Holding holding,
            @Nullable Instant confirmedAt) {

        static AtDevice of(Place place) {
            var settled = place.state().settled();
            boolean gone = settled || place.state() == State.SOMEBODY_ELSE;
            var holding =
                    place.picture() ? settled ? Holding.HOLDS : Holding.COMING : gone ? Holding.NONE : Holding.GOING;
            return new AtDevice(place.gate(), place.device().name(), holding, settled ? place.settledAt() : null);
        }
    }

    /** How a device is with the face. */
    public enum Holding {
        /** It has confirmed that it holds it. */
        HOLDS("ok"),
        /** It is to get it. */
        COMING("now"),
        /** It has confirmed that it does not, or not any more. */
        NONE("off"),
        /** It is to forget it and has not confirmed yet. */
        GOING("wait");

        private final String tone;

        Holding(String tone) {
            this.tone = tone;
        }

        /** Message key of its word. */
        public String key() {
            return "myself.holding." + name();
        }

        /** The stylesheet's word for it. */
        public String tone() {
            return tone;
        }
    }
}
