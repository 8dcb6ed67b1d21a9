package sojourn.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sojourn.Rule;
import sojourn.entry.EntryRoom;
import sojourn.entry.EntryVisits;
import sojourn.gate.Gates;
import sojourn.organization.Role;
import sojourn.shell.HumanId;

/** What the system administrator sees of a device. */
@Rule("R44")
class DevicePagesTests extends EntryRoom {

    private static final String BOX = "<input type=\"checkbox\" name=\"digitsOnly\" value=\"true\"";
    private static final String SETTLED = "闸机接入时确定";

    @Autowired
    Gates gates;

    private EntryVisits visits;
    private HumanId administrator;
    private String devices;

    @BeforeEach
    void aGate() {
        visits = new EntryVisits(web);
        administrator = university.human("郑十");
        university.appoint(administrator, Role.SYSTEM_ADMINISTRATOR, null);
        var gate = gates.add(main, "门 " + UUID.randomUUID().toString().substring(0, 8), "Gate", administrator);
        devices = "/admin/gates/" + gate.id() + "/devices/";
    }

    @Test
    void whetherItTakesOnlyDigitsIsChosenUntilItIsConnectedAndShownFromThenOn() {
        assertThat(visits.sees(administrator, devices + "new"))
                .contains(BOX + ">", "LS2026000123 为 2026000123")
                .doesNotContain(SETTLED);
        var byHand = saved(devices + "new", "MANUAL", "digitsOnly", "true");
        assertThat(visits.sees(administrator, byHand)).contains(BOX + ">").doesNotContain(SETTLED);
        saved(byHand, "ICLOCK", "digitsOnly", "true");
        assertThat(visits.sees(administrator, byHand)).contains(BOX + " checked disabled>", SETTLED);
        saved(byHand, "ICLOCK");
        assertThat(visits.sees(administrator, byHand)).contains(BOX + " checked disabled>");
        var whole = saved(devices + "new", "ICLOCK");
        assertThat(visits.sees(administrator, whole)).contains(BOX + " disabled>", SETTLED);
    }

    private String saved(String path, String protocol, String... more) {
        var fields = new String[] {
            "name",
            "闸机 " + path.hashCode() + protocol,
            "protocol",
            protocol,
            "direction",
            "IN",
            "address",
            "127.0.0.1",
            "serial",
            "SN" + UUID.randomUUID(),
            "doors",
            "1",
            "picture",
            "190",
            "patience",
            "15"
        };
        var all = Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
        var answer = visits.sends(administrator, path, all);
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
