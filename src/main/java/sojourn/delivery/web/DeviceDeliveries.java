package sojourn.delivery.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.delivery.Deliveries;
import sojourn.delivery.Tally;
import sojourn.gate.DeviceId;
import sojourn.gate.Gates;
import sojourn.gate.Protocol;
import sojourn.register.PersonId;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** One device and what waits for a human there. */
@Controller
@RequestMapping("/deliveries/{device}")
@OpenTo({Audience.SECURITY_OFFICE, Audience.SYSTEM_ADMINISTRATOR})
class DeviceDeliveries {

    private static final int PAGE = 50;

    private final Deliveries deliveries;
    private final Gates gates;
    private final MatrixPages pages;

    DeviceDeliveries(Deliveries deliveries, Gates gates, MatrixPages pages) {
        this.deliveries = deliveries;
        this.gates = gates;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID device, @RequestParam(required = false) @Nullable UUID after) {
        var found = gates.device(new DeviceId(device)).orElseThrow(NotFound::new);
        var gate = gates.gate(found.gate()).orElseThrow(NotFound::new);
        var held = deliveries.held(found.id(), after == null ? null : new PersonId(after), PAGE + 1);
        var more = held.size() > PAGE;
        var shown = more ? held.subList(0, PAGE) : held;
        return Page.show(
                "delivery/device",
                new DeviceDeliveriesPage(
                        pages.column(
                                gate,
                                found,
                                deliveries.devices().get(found.id()),
                                deliveries.tallies().getOrDefault(found.id(), Tally.NOBODY)),
                        found.protocol() == Protocol.MANUAL ? deliveries.byHand(found.id(), PAGE) : List.of(),
                        shown,
                        more ? shown.getLast().person().toString() : null));
    }

    @PostMapping("/retry")
    ModelAndView retry(@PathVariable UUID device, SignedIn reader) {
        deliveries.retry(new DeviceId(device), reader.human());
        return back(device);
    }

    @PostMapping("/reconcile")
    ModelAndView reconcile(@PathVariable UUID device, SignedIn reader) {
        deliveries.reconcile(new DeviceId(device), reader.human());
        return back(device);
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@PathVariable UUID device, SignedIn reader) {
        deliveries.confirmRemovals(new DeviceId(device), reader.human());
        return back(device);
    }

    @PostMapping("/done")
    ModelAndView done(
            @PathVariable UUID device,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "0") int version,
            SignedIn reader) {
        if (person == null) {
            throw new NotFound();
        }
        deliveries.doneByHand(new DeviceId(device), new PersonId(person), version, reader.human());
        return back(device);
    }

    private static ModelAndView back(UUID device) {
        return Page.goTo("/deliveries/" + device);
    }
}
