package sojourn.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where devices tell us what happens. A server that listens on this machine alone is reached by the gates in software that run on it. */
@Component
class ToldAt {

    private final DeliverySettings settings;
    private final Environment environment;

    ToldAt(DeliverySettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    record Address(String host, int port) {}

    Optional<Address> get() {
        var at = settings.toldAt().lastIndexOf(':');
        if (at > 0) {
            return Optional.of(new Address(
                    settings.toldAt().substring(0, at),
                    Integer.parseInt(settings.toldAt().substring(at + 1))));
        }
        var port = environment.getProperty("local.server.port", Integer.class);
        var listens = environment.getProperty("server.address");
        return port != null && listens != null && loopback(listens)
                ? Optional.of(new Address("127.0.0.1", port))
                : Optional.empty();
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
