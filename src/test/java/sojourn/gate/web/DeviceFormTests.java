package sojourn.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;
import sojourn.gate.DeviceId;
import sojourn.gate.GateId;
import sojourn.shell.Fault;

/** What is asked of a device before it is kept. */
@Rule("R44")
class DeviceFormTests {

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
        var gate = new GateId(UUID.randomUUID());
        var digits = new DeviceForm("东门", "ICLOCK", "IN", "10.0.8.31", "", "", "SN1", "1", true, "190", "15", true)
                .device(id, gate, null);
        var changed = form("ICLOCK", "10.0.8.31").device(id, gate, digits);
        assertThat(digits.profile().digitsOnly()).isTrue();
        assertThat(changed.profile().digitsOnly()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.8.31", "fd00::31", " 127.0.0.1 "})
    void anAddressIsEnough(String address) {
        assertThat(form("ICLOCK", address).faults().all()).isEmpty();
    }
}
