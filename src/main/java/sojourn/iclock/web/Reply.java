package sojourn.iclock.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What devices are answered. */
final class Reply {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private Reply() {}

    static ResponseEntity<String> ok() {
        return text("OK");
    }

    static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().contentType(PLAIN).body(text);
    }

    /** It keeps what it has, and tries again later. */
    static ResponseEntity<String> refused() {
        return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
                .contentType(PLAIN)
                .body("406");
    }

    static ResponseEntity<String> tooLarge() {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .contentType(PLAIN)
                .body("413");
    }
}
