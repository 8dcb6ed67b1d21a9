package sojourn.turnstile.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import sojourn.entry.Means;
import sojourn.entry.Verdict;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.MachinePath;
import sojourn.shell.OpenTo;
import sojourn.shell.Words;
import sojourn.turnstile.Question;
import sojourn.turnstile.Turnstiles;
import sojourn.turnstile.Unanswered;
import tools.jackson.databind.json.JsonMapper;

/** The one rule for a gate that asks, known by the secret in the path and by nothing else (R40). Anything but 200 means: stay closed. */
@Controller
@OpenTo(Audience.EVERYONE)
class TurnstileController {

    static final String PATH = "/turnstile/";

    private static final Logger LOG = LoggerFactory.getLogger(TurnstileController.class);

    private final Turnstiles turnstiles;
    private final Words words;
    private final CampusTime time;
    private final JsonMapper json;

    TurnstileController(Turnstiles turnstiles, Words words, CampusTime time, JsonMapper json) {
        this.turnstiles = turnstiles;
        this.words = words;
        this.time = time;
        this.json = json;
    }

    @Bean
    static MachinePath turnstilePath() {
        return new MachinePath(PATH + "**");
    }

    // as bytes it goes out in one piece and with its length
    @GetMapping(PATH + "{token}/{number}")
    ResponseEntity<byte[]> asked(
            @PathVariable String token,
            @PathVariable String number,
            @RequestParam(defaultValue = "face") String means) {
        if (!means.equals("face") && !means.equals("other")) {
            return ResponseEntity.badRequest().build();
        }
        try {
            return turnstiles
                    .ask(new Question(token, number, means.equals("face") ? Means.FACE : Means.OTHER))
                    .map(verdict -> ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(json.writeValueAsBytes(told(verdict))))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (Unanswered nobodyKnows) {
            LOG.warn("A turnstile was not answered: {}", String.valueOf(nobodyKnows.getCause()));
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private Told told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Open open -> Told.open(time, open.until());
            case Verdict.Closed closed ->
                Told.closed(
                        closed.reason().name(),
                        words.say(Words.CHINESE, closed.reason().key()),
                        words.say(Words.ENGLISH, closed.reason().key()),
                        time,
                        closed.from());
        };
    }
}
