package sojourn.turnstile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads one answer of HTTP/1.1, as cheaply as it goes: the client shares the machine with what it measures. */
final class Answered {

    private Answered() {}

    static String read(InputStream in) throws IOException {
        var text = new StringBuilder();
        int length = 0;
        boolean chunked = false;
        for (String line = line(in, text); !line.isEmpty(); line = line(in, text)) {
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.startsWith("transfer-encoding: chunked");
        }
        if (!chunked) {
            text.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            return text.toString();
        }
        for (int size = size(in); size > 0; size = size(in)) {
            text.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line(in, new StringBuilder());
        }
        line(in, new StringBuilder());
        return text.toString();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in, new StringBuilder()), 16);
    }

    private static String line(InputStream in, StringBuilder all) throws IOException {
        int begin = all.length();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException(all.toString());
            }
            if (c != '\r') {
                all.append((char) c);
            }
        }
        var line = all.substring(begin);
        all.append('\n');
        return line;
    }
}
