package sojourn.demo.web;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.demo.DemoGates;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;

/** Stands before the demo's gates. */
@Controller
@OpenTo(Audience.EVERYONE)
@ConditionalOnProperty("sojourn.demo")
class DemoGatesController {

    private static final int LONGEST = 500;

    private final DemoGates gates;

    DemoGatesController(DemoGates gates) {
        this.gates = gates;
    }

    @GetMapping("/demo/gates")
    ModelAndView all() {
        return Page.show("demo/gates", new DemoGatesPage(gates.all(), 0, "", null));
    }

    /** A staff number is a face; anything else, as a pass code, is held before the reader. */
    @PostMapping("/demo/gates")
    ModelAndView stand(@RequestParam(defaultValue = "0") int gate, @RequestParam(defaultValue = "") String number) {
        var all = gates.all();
        if (gate < 0 || gate >= all.size() || number.length() > LONGEST) {
            throw new NotFound();
        }
        var typed = number.strip().toUpperCase(Locale.ROOT);
        var code = all.get(gate).code();
        var passage = code != null && typed.contains(".")
                ? code.apply(typed)
                : all.get(gate).face().apply(typed);
        return Page.show("demo/gates", new DemoGatesPage(all, gate, typed, passage));
    }
}
