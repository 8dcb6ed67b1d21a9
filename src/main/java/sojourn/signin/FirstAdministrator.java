package sojourn.signin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * At the start of an installation that has no account at all and no demo: prints the one-time link that makes the first administrator,
 * to the console of whoever starts it and nowhere else. The link of an earlier start is void then.
 */
@Component
class FirstAdministrator {

    private final Invitations invitations;
    private final ObjectProvider<DemoDoor> demo;
    private final Environment environment;

    FirstAdministrator(Invitations invitations, ObjectProvider<DemoDoor> demo, Environment environment) {
        this.invitations = invitations;
        this.demo = demo;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        var port = environment.getProperty("local.server.port");
        if (demo.getIfAvailable() == null && port != null) {
            var address = environment.getProperty("server.address", "localhost");
            var host = address.equals("127.0.0.1") ? "localhost" : address;
            invitations
                    .inviteFirst()
                    .ifPresent(token -> System.out.println(
                            "First administrator: http://" + host + ":" + port + "/welcome/" + token));
        }
    }
}
