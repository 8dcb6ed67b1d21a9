package sojourn.delivery;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.DeviceAnswered;
import sojourn.gate.LeftUndone;
import sojourn.gate.Trouble;
import sojourn.register.StaffNumber;

/** What devices that call us say of what they were told. */
@Component
@Transactional
class Answers {

    private final ItemRows items;
    private final Settling settling;
    private final Bell bell;

    Answers(ItemRows items, Settling settling, Bell bell) {
        this.items = items;
        this.settling = settling;
        this.bell = bell;
    }

    @EventListener
    void on(DeviceAnswered answered) {
        var asked = items.referred(answered.device(), answered.reference());
        if (asked.isEmpty()) {
            return;
        }
        var item = asked.get();
        var trouble = answered.trouble();
        if (items.asked(answered.device(), answered.reference()) != item.version()) {
            // something else is wanted by now: nobody is certain, and it is told anew
            var anew = item.forgetReference();
            settling.settle(item, anew);
        } else if (trouble != null) {
            settling.settle(item, item.failed(trouble, asBefore(item, trouble)));
        } else {
            settling.settle(
                    item,
                    item.done(java.util.Objects.requireNonNull(item.reference()).step()));
        }
        bell.ring();
    }

    /** What was taken for done is not: it is told anew, whatever was asked since. */
    @EventListener
    void on(LeftUndone left) {
        // one that takes only digits tells them back
        StaffNumber.typed(left.number())
                .flatMap(number -> items.numbered(left.device(), number.value()))
                .filter(item -> item.wanted() != null && (item.certain() || item.reference() != null))
                .ifPresent(item -> {
                    settling.settle(item, item.failed(left.trouble(), false));
                    bell.ring();
                });
    }

    /** A person is put and removed by several commands, of which some may be done; a picture by one, and only where it was certain what the device holds. */
    private static boolean asBefore(Item item, Trouble trouble) {
        var step = java.util.Objects.requireNonNull(item.reference()).step();
        return (step == Step.FACE || step == Step.REMOVE_FACE) && trouble.kind() != Trouble.Kind.PASSING;
    }
}
