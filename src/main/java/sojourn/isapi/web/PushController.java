package sojourn.isapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import sojourn.gate.Crossed;
import sojourn.gate.Device;
import sojourn.gate.Gates;
import sojourn.gate.Heard;
import sojourn.gate.Protocol;
import sojourn.isapi.Pushed;
import sojourn.isapi.PushedEvents;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.MachinePath;
import sojourn.shell.OpenTo;

/**
 * Takes what devices tell by themselves (R46). The answer is 200 only when it is kept; anything else has the device keep it and tell it again. Who
 * calls is known by the secret in the path, and by nothing else.
 */
@Controller
@OpenTo(Audience.EVERYONE)
class PushController {

    static final String PATH = "/gate/hik/";

    private static final Logger LOG = LoggerFactory.getLogger(PushController.class);
    /** An event and its picture. */
    private static final int LONGEST = 1 << 20;

    private final Gates gates;
    private final PushedEvents events;
    private final CampusTime time;
    private final ApplicationEventPublisher rooms;
    private final TransactionTemplate transaction;

    PushController(
            Gates gates,
            PushedEvents events,
            CampusTime time,
            ApplicationEventPublisher rooms,
            PlatformTransactionManager transactions) {
        this.gates = gates;
        this.events = events;
        this.time = time;
        this.rooms = rooms;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static MachinePath hikPath() {
        return new MachinePath(PATH + "*");
    }

    @PostMapping(PATH + "{token}")
    ResponseEntity<Void> told(@PathVariable String token, HttpServletRequest request) throws IOException {
        try {
            var device = gates.byToken(token).filter(known -> known.protocol() == Protocol.ISAPI);
            if (device.isEmpty()) {
                return answer(HttpStatus.NOT_FOUND);
            }
            // at most one byte more than it may be: no device fills the memory
            var body = request.getInputStream().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                return answer(HttpStatus.CONTENT_TOO_LARGE);
            }
            keep(device.get(), events.read(Objects.requireNonNullElse(request.getHeader("Content-Type"), ""), body));
            return answer(HttpStatus.OK);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("What a device told could not be kept; it will tell it again", away);
            return answer(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private void keep(Device device, Pushed told) {
        transaction.executeWithoutResult(status -> {
            rooms.publishEvent(new Heard(device.id(), time.now()));
            if (!told.crossings().isEmpty()) {
                rooms.publishEvent(new Crossed(device.id(), told.crossings()));
            }
        });
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
