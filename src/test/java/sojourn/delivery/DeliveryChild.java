package sojourn.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.GenericApplicationContext;
import sojourn.ChildJvm;
import sojourn.SojournApplication;

/** Sojourn itself in a JVM of its own that delivers what others have decided, made to be killed. */
final class DeliveryChild {

    private final ChildJvm jvm;

    /** @param dataKeys the file of data keys, which all nodes share */
    DeliveryChild(Path data, Path dataKeys, Path keys, Instant now, JdbcConnectionDetails database) {
        jvm = new ChildJvm(
                DeliveryChild.class, database, data.toString(), dataKeys.toString(), keys.toString(), now.toString());
    }

    /** Where the clock always shows the moment at which the people were set up. */
    static void main(String[] arguments) {
        var sojourn = new SpringApplication(SojournApplication.class);
        sojourn.addInitializers(rooms -> ((GenericApplicationContext) rooms)
                .registerBean(
                        "stoppedClock",
                        Clock.class,
                        () -> Clock.fixed(Instant.parse(arguments[3]), ZoneOffset.UTC),
                        clock -> clock.setPrimary(true)));
        var rooms = sojourn.run(
                // only what delivery needs is made
                "--spring.main.lazy-initialization=true",
                "--db-scheduler.enabled=false",
                "--spring.flyway.enabled=false",
                "--sojourn.data=" + arguments[0],
                "--sojourn.vault.data-key-file=" + arguments[1],
                "--sojourn.vault.key-file=" + arguments[2],
                "--sojourn.delivery.pause=PT0.2S",
                "--sojourn.delivery.longest-pause=PT0.5S",
                "--sojourn.delivery.lease=PT1S",
                "--server.port=0");
        assertThat(rooms.getBean(Workers.class).isRunning()).isTrue();
    }

    Process start() throws IOException {
        return jvm.start();
    }
}
