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
    private final Reach reach;

    DeviceDeliveries(Deliveries deliveries, Gates gates, MatrixPages pages, Reach reach) {
        this.deliveries = deliveries;
        this.gates = gates;
        this.pages = pages;
        this.reach = reach;
    }

    @GetMapping
    ModelAndView one(
            @PathVariable UUID device,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "false") boolean changed,
            SignedIn reader) {
        var found = reach.device(new DeviceId(device), reader.human());
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
                                deliveries.tallies(List.of(found.id())).getOrDefault(found.id(), Tally.NOBODY)),
                        found.protocol() == Protocol.MANUAL ? deliveries.byHand(found.id(), PAGE) : List.of(),
                        shown,
                        more ? shown.getLast().person().toString() : null,
                        changed));
    }

    @PostMapping("/retry")
    ModelAndView retry(@PathVariable UUID device, SignedIn reader) {
        deliveries.retry(theirs(device, reader), reader.human());
        return back(device);
    }

    @PostMapping("/reconcile")
    ModelAndView reconcile(@PathVariable UUID device, SignedIn reader) {
        deliveries.reconcile(theirs(device, reader), reader.human());
        return back(device);
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@PathVariable UUID device, @RequestParam(defaultValue = "0") long shown, SignedIn reader) {
        var found = reach.device(new DeviceId(device), reader.human());
        return deliveries.confirmRemovals(found.id(), shown, reader.human())
                ? back(device)
                : Page.goTo("/deliveries/" + device + "?changed=true");
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
        deliveries.doneByHand(
                reach.device(new DeviceId(device), reader.human()).id(), new PersonId(person), version, reader.human());
        return back(device);
    }

    private List<DeviceId> theirs(UUID device, SignedIn reader) {
        return List.of(reach.device(new DeviceId(device), reader.human()).id());
    }

    private static ModelAndView back(UUID device) {
        return Page.goTo("/deliveries/" + device);
    }
}
