package sojourn.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * To whom a device tells what happens.
 *
 * @param resends keeps what could not be told until it can (httpBroken)
 * @param events false where the host was stored without saying of what it wants to hear: then nothing arrives
 */
record Subscription(String host, int port, String path, boolean resends, boolean events, Duration heartbeat) {

    static Optional<Subscription> of(Call call) {
        var host = call.element("ipAddress").or(() -> call.element("hostName"));
        var path = call.element("url").filter(url -> url.startsWith("/"));
        var port = call.element("portNo").filter(text -> text.matches("\\d{1,5}"));
        var beat = call.element("heartbeat")
                .filter(text -> text.matches("\\d{1,4}"))
                .orElse("30");
        if (host.isEmpty() || path.isEmpty() || port.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Subscription(
                host.get(),
                Integer.parseInt(port.get()),
                path.get(),
                call.element("httpBroken").orElse("").equals("true"),
                call.text().contains("AccessControllerEvent"),
                Duration.ofSeconds(Integer.parseInt(beat))));
    }

    URI address() {
        return URI.create("http://" + host + ":" + port + path);
    }

    boolean sameHost(Subscription other) {
        return host.equals(other.host) && port == other.port && path.equals(other.path);
    }

    String asXml() {
        return """
                <HttpHostNotification><id>1</id><url>%s</url><protocolType>HTTP</protocolType>\
                <parameterFormatType>JSON</parameterFormatType><addressingFormatType>ipaddress</addressingFormatType>\
                <ipAddress>%s</ipAddress><portNo>%d</portNo><httpAuthenticationMethod>none</httpAuthenticationMethod>\
                <httpBroken>%s</httpBroken></HttpHostNotification>""".formatted(Html.text(path), Html.text(host), port, resends);
    }
}
