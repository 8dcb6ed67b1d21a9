package sojourn.iclock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import sojourn.iclock.Answers;
import sojourn.iclock.Callers;
import sojourn.iclock.Greeting;
import sojourn.iclock.Outbox;
import sojourn.shell.Audience;
import sojourn.shell.OpenTo;

/** A device gets acquainted, asks what it is to do, and says what it has done. Whoever is not known is answered politely, and nothing happens. */
@Controller
@RequestMapping("/iclock")
@OpenTo(Audience.EVERYONE)
class GreetingController {

    private final Callers callers;
    private final Greeting greeting;
    private final Outbox outbox;
    private final Answers answers;

    GreetingController(Callers callers, Greeting greeting, Outbox outbox, Answers answers) {
        this.callers = callers;
        this.greeting = greeting;
        this.outbox = outbox;
        this.answers = answers;
    }

    @GetMapping("/cdata")
    ResponseEntity<String> hello(HttpServletRequest request) {
        var call = new Call(request);
        return callers.who(call.serial(), call.address())
                .map(device -> Reply.text(greeting.hello(device, call.text("devicetype"), call.text("pushver"))))
                .orElseGet(Reply::ok);
    }

    @PostMapping("/registry")
    ResponseEntity<String> register(HttpServletRequest request) throws IOException {
        var call = new Call(request);
        var device = callers.who(call.serial(), call.address());
        if (device.isEmpty()) {
            return Reply.refused();
        }
        var body = call.body();
        return body.whole() ? Reply.text(greeting.register(device.get(), body.text())) : Reply.tooLarge();
    }

    @RequestMapping(
            path = "/push",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> manners(HttpServletRequest request) {
        var call = new Call(request);
        return callers.who(call.serial(), call.address())
                .map(device -> Reply.text(greeting.manners(device)))
                .orElseGet(Reply::refused);
    }

    @GetMapping("/ping")
    ResponseEntity<String> ping(HttpServletRequest request) {
        var call = new Call(request);
        callers.who(call.serial(), call.address());
        return Reply.ok();
    }

    @GetMapping("/getrequest")
    ResponseEntity<String> next(HttpServletRequest request) {
        var call = new Call(request);
        var commands = callers.who(call.serial(), call.address(), call.token())
                .map(outbox::next)
                .orElse("");
        return commands.isEmpty() ? Reply.ok() : Reply.text(commands);
    }

    @PostMapping("/devicecmd")
    ResponseEntity<String> answered(HttpServletRequest request) throws IOException {
        var call = new Call(request);
        var device = callers.who(call.serial(), call.address(), call.token());
        if (device.isEmpty()) {
            return Reply.refused();
        }
        var body = call.body();
        if (!body.whole()) {
            return Reply.tooLarge();
        }
        answers.take(device.get(), body.text());
        return Reply.ok();
    }
}
