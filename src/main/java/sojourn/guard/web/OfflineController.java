package sojourn.guard.web;

import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sojourn.guard.GuardedCampuses;
import sojourn.organization.CampusId;
import sojourn.passcode.PassLists;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.OpenTo;
import sojourn.shell.SignedIn;

/** What the guard's page takes along for the time without the server: the signed list of its campus, and the script that shows the page then. */
@Controller
class OfflineController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final GuardedCampuses guarded;
    private final PassLists lists;
    private final CampusTime time;

    OfflineController(GuardedCampuses guarded, PassLists lists, CampusTime time) {
        this.guarded = guarded;
        this.lists = lists;
        this.time = time;
    }

    /** The tag is a weak one: the server packs no answer with a strong one. */
    @GetMapping("/guard/list/{campus}")
    @OpenTo({Audience.GUARD, Audience.SECURITY_OFFICE})
    ResponseEntity<String> list(@PathVariable UUID campus, SignedIn reader) {
        var here = guarded.at(new CampusId(campus), reader.human());
        var list = lists.of(here.id());
        return ResponseEntity.ok()
                .eTag("W/\"" + list.tag() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Sojourn-Now", String.valueOf(time.now().getEpochSecond()))
                .contentType(TEXT)
                .body(list.text());
    }

    /** Below {@code /guard}, since a worker may only serve pages at and below its own address. */
    @GetMapping("/guard/worker.js")
    @OpenTo(Audience.EVERYONE)
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/guard")
                .contentType(SCRIPT)
                .body(new ClassPathResource("guard/worker.js"));
    }
}
