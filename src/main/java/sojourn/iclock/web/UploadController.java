package sojourn.iclock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import sojourn.gate.Device;
import sojourn.iclock.Callers;
import sojourn.iclock.Greeting;
import sojourn.iclock.Told;
import sojourn.shell.Audience;
import sojourn.shell.OpenTo;

/** A device tells what happened and what it knows. Of what we have no use for nothing is read, and it is told that it may forget it. */
@Controller
@RequestMapping("/iclock")
@OpenTo(Audience.EVERYONE)
class UploadController {

    private final Callers callers;
    private final Told told;
    private final Greeting greeting;

    UploadController(Callers callers, Told told, Greeting greeting) {
        this.callers = callers;
        this.told = told;
        this.greeting = greeting;
    }

    @PostMapping("/cdata")
    ResponseEntity<String> told(HttpServletRequest request) throws IOException {
        var call = new Call(request);
        var device = callers.who(call.serial(), call.address(), call.token());
        if (device.isEmpty()) {
            return Reply.refused();
        }
        return switch (call.text("table").toLowerCase(Locale.ROOT)) {
            case "rtlog" -> {
                var body = call.body();
                if (!body.whole()) {
                    yield Reply.tooLarge();
                }
                told.passages(device.get(), body.text());
                yield Reply.ok();
            }
            case "rtstate" -> {
                told.state(device.get(), call.body().text());
                yield Reply.ok();
            }
            case "options" -> {
                greeting.describe(device.get(), call.body().text());
                yield Reply.ok();
            }
            case "tabledata" -> table(device.get(), call);
            // the log of an attendance device: not kept here, so it must not be forgotten there
            case "attlog" -> Reply.refused();
            default -> Reply.ok();
        };
    }

    @PostMapping("/querydata")
    ResponseEntity<String> asked(HttpServletRequest request) throws IOException {
        var call = new Call(request);
        var device = callers.who(call.serial(), call.address(), call.token());
        if (device.isEmpty()) {
            return Reply.refused();
        }
        if (call.text("type").equalsIgnoreCase("options")) {
            greeting.describe(device.get(), call.body().text());
            return Reply.ok();
        }
        return call.text("type").equalsIgnoreCase("tabledata") ? table(device.get(), call) : Reply.ok();
    }

    /** Answered by how many there were; otherwise it would send them for ever. */
    private ResponseEntity<String> table(Device device, Call call) throws IOException {
        var table = call.text("tablename").toLowerCase(Locale.ROOT);
        return switch (table) {
            case "user" -> {
                var body = call.body();
                yield body.whole()
                        ? Reply.text("user=" + told.people(device, body.text(), call.number("cmdid")))
                        : Reply.tooLarge();
            }
            case "biophoto" -> {
                long read = told.faces(device, call.body().text(), call.number("cmdid"));
                yield Reply.text("biophoto=" + call.number("count").orElse(read));
            }
            default ->
                table.matches("[a-z0-9_]{1,40}")
                        ? Reply.text(table + "=" + call.number("count").orElse(0))
                        : Reply.ok();
        };
    }
}
