package sojourn;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A request that no client library would make, written to the socket as it is. */
final class RawRequest {

    private RawRequest() {}

    /** Answers everything that came back. */
    static String send(int port, String line, Map<String, String> headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = headers.entrySet().stream()
                    .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                    .collect(Collectors.joining("", line + "\r\n", "\r\n"));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
