package sojourn.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A multipart body taken apart, byte for byte. */
record Parts(List<Part> parts) {

    @SuppressWarnings("ArrayRecordComponent") // read and dropped: never compared
    record Part(String headers, byte[] content) {

        boolean hasFilename() {
            return headers.contains("filename=");
        }
    }

    static Parts of(Call call) {
        var found = new ArrayList<Part>();
        int at = call.type().indexOf("boundary=");
        if (at >= 0) {
            var line = "--"
                    + call.type()
                            .substring(at + 9)
                            .replace("\"", "")
                            .replaceFirst(";.*", "")
                            .strip();
            // every byte is one character, so that places in the text are places in the body
            var text = new String(call.body(), StandardCharsets.ISO_8859_1);
            for (int begin = text.indexOf(line); begin >= 0; ) {
                int next = text.indexOf("\r\n" + line, begin + line.length());
                int head = text.indexOf("\r\n\r\n", begin);
                if (next < 0 || head < 0 || head > next) {
                    break;
                }
                found.add(new Part(
                        text.substring(begin + line.length(), head).strip(),
                        text.substring(Math.min(head + 4, next), next).getBytes(StandardCharsets.ISO_8859_1)));
                begin = next + 2;
            }
        }
        return new Parts(List.copyOf(found));
    }
}
