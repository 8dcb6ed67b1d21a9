package sojourn.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import sojourn.Rule;
import sojourn.entry.EntryRoom;
import sojourn.entry.EntryVisits;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Gates;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.SignedIn;

/** What is shown where somebody else has the digits of a person at a gate. */
// nobody plans anew what a test has written down
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "sojourn.delivery.here=false"})
@Rule({"R43", "R47"})
class TakenNumberPagesTests extends EntryRoom {

    @Autowired
    Gates gates;

    @Autowired
    JdbcClient jdbc;

    private HumanId officer;
    private DeviceId device;
    private String digits;

    @BeforeEach
    void aGateThatTakesOnlyDigits() {
        officer = university.human("郑十");
        university.appoint(officer, Role.SECURITY_OFFICE, null);
        device = NewId.of(DeviceId::new);
        gates.save(
                new Device(
                        device,
                        gates.add(main, "东门", "East gate", officer).id(),
                        "东门进口",
                        Protocol.ISAPI,
                        Direction.IN,
                        new Access(
                                "http://127.0.0.1:1",
                                "admin",
                                "right horse",
                                UUID.randomUUID().toString()),
                        new Profile("1", 1, true, 190_000, Duration.ofSeconds(5)),
                        true),
                officer);
        digits = zhao.number().value().substring(2);
    }

    private void taken(boolean wanted) {
        jdbc.sql("""
                        insert into delivery_item (device, person, number, wanted_name, wanted_from, wanted_until, wanted_at, urgent,
                            known_name, known_from, known_until, trouble, words)
                        select :device, :person, :number, w.name, w.from_, w.until_, now(), not :wanted,
                            '赵六', timestamptz '2026-11-24', timestamptz '2030-07-01', 'TAKEN', :digits
                        from (values (true, '赵六', timestamptz '2026-11-24', timestamptz '2030-07-01'), (false, null, null, null))
                            w(wanted, name, from_, until_)
                        where w.wanted = :wanted
                        """)
                .param("device", device.value())
                .param("person", zhao.person().value())
                .param("number", zhao.number().value())
                .param("wanted", wanted)
                .param("digits", digits)
                .update();
    }

    @Test
    void theOfficeReadsWhatToDoInItsLanguage() {
        taken(true);
        var path = "/deliveries?campus=" + main;
        assertThat(new EntryVisits(web).sees(officer, path))
                .contains("编号被占用", "编号 " + digits + " 在这台闸机上是另一个人，没有改动。请在闸机上为对方换一个编号")
                .doesNotContain("somebody else", "闸机自带期限");
        assertThat(english(path))
                .contains("Number taken", "The number " + digits + " is somebody else at this device")
                .doesNotContain("没有改动");
    }

    @Test
    void thatOneIsFrozenSaysNothingOfTheOther() {
        freezing.freeze(zhao.person(), officer, "核实身份");
        taken(false);
        var path = "/freezes/people/" + zhao.person();
        assertThat(new EntryVisits(web).sees(officer, path))
                .contains("编号已归他人，无需移除")
                .doesNotContain("还在闸机里", "2030");
        assertThat(english(path)).contains("Somebody else’s number now; nothing to remove");
    }

    private String english(String path) {
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(officer, "Somebody"), null, List.of());
        var answer = web.get()
                .uri(path)
                .cookie(new Cookie("language", "en"))
                .with(SecurityMockMvcRequestPostProcessors.authentication(signedIn))
                .exchange();
        assertThat(answer).hasStatusOk();
        return EntryVisits.text(answer);
    }
}
