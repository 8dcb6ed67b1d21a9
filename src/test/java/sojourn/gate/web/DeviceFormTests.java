package sojourn.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;
import sojourn.gate.DeviceId;
import sojourn.gate.Gate;
import sojourn.gate.GateId;
import sojourn.gate.Protocol;
import sojourn.organization.CampusId;
import sojourn.shell.Fault;

/** What is asked of a device before it is kept. */
@Rule("R44")
class DeviceFormTests {

    private static final Gate GATE =
            new Gate(new GateId(UUID.randomUUID()), new CampusId(UUID.randomUUID()), "东门", "East gate");

    private static DeviceForm form(String protocol, String address) {
        return new DeviceForm("东门", protocol, "IN", address, "", "", "SN1", "1", null, "190", "15", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0.0.0.0", "::", "gate.example", "http://10.0.8.31", "10.0.8.", "10.0.8.31/24"})
    void oneThatCallsMustSayFromWhere(String address) {
        assertThat(form("ICLOCK", address).faults().all())
                .extracting(Fault::key)
                .containsExactly("gate.fault.address.calling");
    }

    @Test
    void howADeviceKnowsPeopleIsSettledWhenItIsSetUp() {
        var id = new DeviceId(UUID.randomUUID());
        var digits = new DeviceForm("东门", "ICLOCK", "IN", "10.0.8.31", "", "", "SN1", "1", true, "190", "15", true)
                .device(id, GATE.id(), null);
        var changed = form("ICLOCK", "10.0.8.31").device(id, GATE.id(), digits);
        assertThat(digits.profile().digitsOnly()).isTrue();
        assertThat(changed.profile().digitsOnly()).isTrue();
        var sent = form("ICLOCK", "10.0.8.31"); // browsers do not send a box that nobody can change
        var refused = new DevicePage(digits, GATE, null, sent, null, sent.faults());
        assertThat(refused.digitsOnly()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void onlyWhereADriverSpeaksToItDoesADeviceTakeOnlyDigits(Protocol protocol) {
        var sent =
                new DeviceForm("东门", protocol.name(), "IN", "10.0.8.31", "", "", "SN1", "1", true, "190", "15", true);
        var device = sent.device(new DeviceId(UUID.randomUUID()), GATE.id(), null);
        assertThat(device.profile().digitsOnly()).isEqualTo(protocol.driven());
        assertThat(new DevicePage(device, GATE, null, sent, null, sent.faults()).digitsSettled())
                .isEqualTo(protocol.driven());
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"MANUAL", "ONLINE"})
    void oneThatGetsAnInterfaceLaterMayTakeOnlyDigits(Protocol before) {
        var id = new DeviceId(UUID.randomUUID());
        var byHand = form(before.name(), "").device(id, GATE.id(), null);
        var sent = new DeviceForm("东门", "ICLOCK", "IN", "10.0.8.31", "", "", "SN1", "1", true, "190", "15", true);
        assertThat(new DevicePage(byHand, GATE, null, sent, null, sent.faults()).digitsOnly())
                .isTrue();
        var connected = sent.device(id, GATE.id(), byHand);
        assertThat(connected.profile().digitsOnly()).isTrue();
        // and by no way round is it settled anew
        var away = form(before.name(), "").device(id, GATE.id(), connected);
        assertThat(form("ICLOCK", "10.0.8.31")
                        .device(id, GATE.id(), away)
                        .profile()
                        .digitsOnly())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.8.31", "fd00::31", " 127.0.0.1 "})
    void anAddressIsEnough(String address) {
        assertThat(form("ICLOCK", address).faults().all()).isEmpty();
    }
}
