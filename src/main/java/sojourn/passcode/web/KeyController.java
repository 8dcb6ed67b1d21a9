package sojourn.passcode.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import sojourn.passcode.PassKeys;
import sojourn.shell.Audience;
import sojourn.shell.OpenTo;

/** The public keys, for every reader there is: whoever has them can check a code and make none. */
@Controller
@OpenTo(Audience.EVERYONE)
class KeyController {

    private static final Duration KEPT = Duration.ofSeconds(60);

    private final PassKeys keys;

    KeyController(PassKeys keys) {
        this.keys = keys;
    }

    /**
     * One key as JSON.
     *
     * @param key its 32 bytes in base64url
     * @param from second of the epoch
     * @param until second of the epoch
     */
    record Published(String id, String key, long from, long until) {}

    @GetMapping(path = "/passcode/keys", produces = "application/json")
    ResponseEntity<List<Published>> published() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(keys.published().stream()
                        .map(key -> new Published(
                                key.id(),
                                key.raw(),
                                key.from().getEpochSecond(),
                                key.until().getEpochSecond()))
                        .toList());
    }
}
