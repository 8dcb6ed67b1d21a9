package sojourn.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last line of a start, for the human at the terminal and for whatever waits for the start. */
@Component
class ReadyLine {

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent event) {
        @Nullable String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            System.out.println("Sojourn is ready at http://localhost:" + port);
        }
    }
}
