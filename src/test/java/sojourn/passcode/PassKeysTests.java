package sojourn.passcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.entry.EntryRoom;
import sojourn.passcode.PassCode.Reading;

/** One key a week, known to everybody before it signs, trusted for a day after. */
@Rule("R45")
class PassKeysTests extends EntryRoom {

    /** The first moment of a week of keys. */
    private static final Instant TURN = new Period(2970).from();

    @Autowired
    PassKeys keys;

    @Autowired
    Passes passes;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noKeys() {
        jdbc.sql("delete from passcode_key").update();
    }

    private List<String> published() {
        return keys.published().stream().map(PassKey::id).toList();
    }

    private void passesTo(Instant moment) {
        clock.set(moment.toString());
    }

    private String code() {
        permitted(zhao, "2026-11-23", "2027-11-22", main);
        passesTo(TURN.minusSeconds(30));
        return passes.of(zhao.human()).code().text();
    }

    @Test
    void theNextKeyIsPublishedTwoDaysBeforeItSigns() {
        passesTo(TURN.minus(Duration.ofDays(2)).minusSeconds(1));
        assertThat(published()).hasSize(1);
        passesTo(TURN.minus(Duration.ofDays(2)));
        var both = published();
        assertThat(both).hasSize(2).doesNotHaveDuplicates();
        assertThat(keys.signer().name()).isEqualTo(both.getFirst());
        passesTo(TURN);
        assertThat(published()).isEqualTo(both);
        assertThat(keys.signer().name()).isEqualTo(both.getLast());
    }

    @Test
    void aCodeOfTheKeyBeforeStillCountsAfterTheTurn() {
        var code = code();
        passesTo(TURN);
        assertThat(PassCode.read(code, keys.published(), time.now())).isInstanceOf(Reading.Genuine.class);
        assertThat(passes.of(zhao.human()).code().text().substring(0, 12)).isNotEqualTo(code.substring(0, 12));
    }

    @Test
    void aRetiredKeyIsPublishedNoMoreAndForgotten() {
        var code = code();
        passesTo(TURN.plus(Duration.ofDays(1)).minusSeconds(1));
        assertThat(published()).contains(code.substring(4, 12));
        passesTo(TURN.plus(Duration.ofDays(1)));
        assertThat(published()).doesNotContain(code.substring(4, 12));
        keys.turn();
        assertThat(jdbc.sql("select name from passcode_key").query(String.class).list())
                .doesNotContain(code.substring(4, 12));
        assertThat(PassCode.read(code, keys.published(), TURN)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void nodesThatMakeAKeyAtOnceAgreeOnOne() throws Exception {
        passesTo(TURN);
        Callable<List<String>> node = this::published;
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var answers = nodes.invokeAll(Stream.generate(() -> node).limit(12).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(published());
            }
        }
        assertThat(published()).hasSize(1);
    }

    @Test
    void thePrivateKeyLiesSealed() {
        passesTo(TURN);
        var signer = keys.signer();
        var stored = jdbc.sql("select private_key from passcode_key where name = ?")
                .param(signer.name())
                .query(byte[].class)
                .single();
        var secret = signer.key().getEncoded();
        var seed = Arrays.copyOfRange(secret, secret.length - 32, secret.length);
        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(HexFormat.of().formatHex(seed));
    }
}
