package sojourn.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Rule;
import sojourn.register.CampusClock;
import sojourn.shell.HumanId;

@ApplicationModuleTest(verifyAutomatically = false)
@Rule("R36")
class HourlyLimitsTests {

    private static final CampusClock CLOCK = new CampusClock();

    @Autowired
    HourlyLimits limits;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final HumanId human = new HumanId(UUID.randomUUID());

    @TestConfiguration
    static class Standing {

        @Bean
        @Primary
        Clock standing() {
            return CLOCK;
        }
    }

    private void use(String what) {
        transaction.executeWithoutResult(_ -> limits.use(what, human, 3));
    }

    @Test
    void eachOneIsFreeAgainAnHourLater() {
        use("look");
        var first = CLOCK.instant();
        CLOCK.advance(Duration.ofMinutes(20));
        use("look");
        use("look");
        assertThatThrownBy(() -> use("look"))
                .asInstanceOf(type(LimitReached.class))
                .satisfies(reached -> {
                    assertThat(reached.most()).isEqualTo(3);
                    assertThat(reached.again()).isEqualTo(first.plus(Duration.ofHours(1)));
                });
        use("something else");
        CLOCK.advance(Duration.ofMinutes(40));
        use("look");
        assertThatThrownBy(() -> use("look")).isInstanceOf(LimitReached.class);
    }

    @Test
    void twentyAtOnceUseUpNoMoreThanThereIs() throws Exception {
        var all = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 20; n++) {
                all.add(threads.submit(() -> use("race")));
            }
        }
        assertThat(all).filteredOn(one -> one.state() == Future.State.SUCCESS).hasSize(3);
    }

    @Test
    void nothingOlderThanAnHourIsKept() {
        use("sweep");
        CLOCK.advance(Duration.ofHours(1));
        limits.sweep();
        assertThat(jdbc.sql("select count(*) from limit_use where human = :human")
                        .param("human", human.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void itCountsOnlyTogetherWithWhatItLimits() {
        assertThatThrownBy(() -> limits.use("alone", human, 3)).isInstanceOf(IllegalTransactionStateException.class);
    }
}
