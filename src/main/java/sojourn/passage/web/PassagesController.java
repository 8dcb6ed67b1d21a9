package sojourn.passage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import sojourn.gate.GateId;
import sojourn.passage.PassageId;
import sojourn.passage.Passages;
import sojourn.passage.Scope;
import sojourn.passage.SignsOfLife;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 今日通行, which goes on by itself where there is script, and by 刷新 where there is none (R46). */
@Controller
@RequestMapping("/passages")
@OpenTo(Audience.SECURITY_OFFICE)
class PassagesController {

    static final int PAGE = 50;

    private final Passages passages;
    private final SignsOfLife signs;
    private final Lines lines;
    private final Reader readers;
    private final Pulse pulse;

    PassagesController(Passages passages, SignsOfLife signs, Lines lines, Reader readers, Pulse pulse) {
        this.passages = passages;
        this.signs = signs;
        this.lines = lines;
        this.readers = readers;
        this.pulse = pulse;
    }

    @GetMapping
    ModelAndView today(
            @RequestParam(defaultValue = "") String gate,
            @RequestParam(defaultValue = "") String denied,
            @RequestParam(required = false) @Nullable UUID after,
            SignedIn reader,
            Locale locale) {
        var page = page(gate, denied, after, readers.scope(reader.human()), locale);
        readers.looked(reader.human(), "today", page.query());
        return Page.show("passage/today", page);
    }

    /** The part that changes, for a page that is open and was looked at before. */
    @GetMapping("/latest")
    ModelAndView latest(
            @RequestParam(defaultValue = "") String gate,
            @RequestParam(defaultValue = "") String denied,
            SignedIn reader,
            Locale locale) {
        return Page.show("passage/latest", page(gate, denied, null, readers.scope(reader.human()), locale));
    }

    /** Tells that something happened, never what: whoever wants to know asks, and is asked who they are. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // or a proxy keeps it until there is enough of it
        return pulse.listen();
    }

    private TodayPage page(String gate, String denied, @Nullable UUID after, Scope scope, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        lines.gates().stream()
                .filter(one -> scope.sees(one.campus()))
                .forEach(one -> choices.put(one.id().toString(), one.name(locale)));
        if (!gate.isEmpty() && !choices.containsKey(gate)) {
            throw new NotFound();
        }
        var only = gate.isEmpty() ? null : new GateId(UUID.fromString(gate));
        var found =
                passages.today(scope, only, !denied.isEmpty(), after == null ? null : new PassageId(after), PAGE + 1);
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new TodayPage(
                choices,
                gate,
                !denied.isEmpty(),
                query(gate, denied),
                passages.countToday(scope, only),
                passages.countInside(scope),
                silent(scope, locale),
                lines.of(shown, locale),
                after == null,
                more ? shown.getLast().id().toString() : null);
    }

    private List<TodayPage.SilentLine> silent(Scope scope, Locale locale) {
        var names = lines.gates(locale);
        return signs.silent(scope).stream()
                .map(one -> new TodayPage.SilentLine(
                        names.getOrDefault(one.post().gate(), "") + " "
                                + one.post().name(),
                        one.since()))
                .toList();
    }

    private static String query(String gate, String denied) {
        var parts = new ArrayList<String>();
        if (!gate.isEmpty()) {
            parts.add("gate=" + gate);
        }
        if (!denied.isEmpty()) {
            parts.add("denied=yes");
        }
        return String.join("&", parts);
    }
}
