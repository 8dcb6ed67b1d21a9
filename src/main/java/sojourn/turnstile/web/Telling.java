package sojourn.turnstile.web;

import org.springframework.stereotype.Component;
import sojourn.entry.Verdict;
import sojourn.shell.CampusTime;
import sojourn.shell.Words;
import tools.jackson.databind.json.JsonMapper;

/** Puts a verdict into words for a gate. */
@Component
class Telling {

    private final Words words;
    private final CampusTime time;
    private final JsonMapper json;

    Telling(Words words, CampusTime time, JsonMapper json) {
        this.words = words;
        this.time = time;
        this.json = json;
    }

    byte[] json(Verdict verdict) {
        return json.writeValueAsBytes(told(verdict));
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
