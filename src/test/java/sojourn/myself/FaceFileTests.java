package sojourn.myself;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sojourn.Rule;
import sojourn.delivery.Place;
import sojourn.delivery.State;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Gate;
import sojourn.gate.GateId;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.myself.FaceFile.AtDevice;
import sojourn.myself.FaceFile.Holding;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;

/** What a person is told of a device: that it holds their face, or has confirmed that it does not. */
@Rule("R36")
class FaceFileTests {

    private static final Instant CONFIRMED = Instant.parse("2026-11-23T06:20:00Z");

    @ParameterizedTest
    @CsvSource({
        "READY, true, HOLDS",
        "COMING, true, COMING",
        "RETRYING, true, COMING",
        "NO_PICTURE, true, COMING",
        "READY, false, NONE",
        "REMOVED, false, NONE",
        "GOING, false, GOING",
        "HELD, false, GOING",
        "STILL_THERE, false, GOING",
        "SOMEBODY_ELSE, false, NONE",
        "TO_REMOVE, false, GOING"
    })
    void onlyWhatADeviceConfirmedIsSaidToBeSo(State state, boolean picture, Holding holding) {
        var told = AtDevice.of(place(state, picture));
        assertThat(told.holding()).isEqualTo(holding);
        assertThat(told.confirmedAt()).isEqualTo(state.settled() ? CONFIRMED : null);
    }

    private static Place place(State state, boolean picture) {
        var gate = new Gate(new GateId(UUID.randomUUID()), new CampusId(UUID.randomUUID()), "西门", "West Gate");
        var device = new Device(
                new DeviceId(UUID.randomUUID()),
                gate.id(),
                "西门 1 号进口",
                Protocol.MANUAL,
                Direction.IN,
                new Access("", "", "", ""),
                Profile.USUAL,
                true);
        return new Place(
                new PersonId(UUID.randomUUID()),
                "LS2026000001",
                "赵六",
                gate,
                device,
                state,
                null,
                0,
                null,
                CONFIRMED,
                null,
                null,
                picture);
    }
}
