package sojourn.passage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import sojourn.gate.Crossing;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Drivers;
import sojourn.gate.GateDriver;
import sojourn.gate.Gates;
import sojourn.gate.Heard;
import sojourn.gate.Protocol;
import sojourn.gate.Trouble;
import sojourn.shell.CampusTime;

/**
 * Asks each device for what it did not tell by itself: every five minutes, and soon after a number was left out. What a device cannot answer now is
 * asked the next time. Nobody waits for one that takes long: it is left alone until it is through.
 */
@Component
class BackFill {

    private static final Logger LOG = LoggerFactory.getLogger(BackFill.class);
    private static final int AT_ONCE = 8;

    /** A device tells some hundred at a time; what is left is for the next time, so that one with a long past holds up nobody. */
    private static final int ROUNDS = 20;

    private final Gates gates;
    private final Drivers drivers;
    private final Marks marks;
    private final Reading reading;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<DeviceId> busy = ConcurrentHashMap.newKeySet();

    BackFill(
            Gates gates,
            Drivers drivers,
            Marks marks,
            Reading reading,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.gates = gates;
        this.drivers = drivers;
        this.marks = marks;
        this.reading = reading;
        this.time = time;
        this.events = events;
    }

    @Bean
    static RecurringTask<Void> passageBackFill(BackFill backFill) {
        return Tasks.recurring("passage-back-fill", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> {
                    var _ = backFill.run();
                });
    }

    /**
     * One call per device at a time, many devices at once. Those that call us cannot be asked: they keep what was not answered.
     *
     * @return done when all that were begun now are through; never in error
     */
    CompletableFuture<Void> run() {
        var asked = gates.devices().stream()
                .filter(device -> device.inUse() && device.protocol() == Protocol.ISAPI)
                .toList();
        marks.expect(asked.stream().map(Device::id).toList(), time.now());
        var due = marks.due(time.now());
        return CompletableFuture.allOf(asked.stream()
                .filter(device -> due.contains(device.id()) && busy.add(device.id()))
                .map(device -> CompletableFuture.runAsync(() -> inTurn(device), threads))
                .toArray(CompletableFuture[]::new));
    }

    private void inTurn(Device device) {
        places.acquireUninterruptibly();
        try {
            fill(device);
        } catch (RuntimeException later) {
            LOG.warn("What the device {} knows could not be kept, it is asked again", device.id(), later);
        } finally {
            places.release();
            busy.remove(device.id());
        }
    }

    /** Interrupts who still asks; they are asked again after the start. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Until it has nothing new to tell. */
    void fill(Device device) {
        marks.expect(List.of(device.id()), time.now());
        marks.asked(device.id(), time.now());
        try {
            var driver = drivers.of(device);
            // asked for the last known one too: whether it is still there tells a device that goes on from one that
            // began anew
            var told = ask(driver, device, Math.max(0, marks.of(device.id()).serial() - 1));
            events.publishEvent(new Heard(device.id(), time.now()));
            if (!marks.of(device.id()).standsAmong(told)) {
                told = ask(driver, device, 0);
                if (told.isEmpty()) {
                    return; // it keeps no past, or has none yet
                }
                reading.anew(device);
            }
            catchUp(driver, device, told);
        } catch (DeviceTrouble trouble) {
            if (trouble.trouble().kind() != Trouble.Kind.PASSING) {
                LOG.info("The device {} could not be asked for passages: {}", device.id(), trouble.getMessage());
            }
        }
    }

    private void catchUp(GateDriver driver, Device device, List<Crossing> first) {
        var told = first;
        var mark = marks.of(device.id());
        for (int round = 0; round < ROUNDS; round++) {
            if (told.stream().noneMatch(mark::isBefore)) {
                return;
            }
            mark = reading.read(device, told);
            told = ask(driver, device, mark.serial());
        }
        marks.hurry(device.id(), time.now());
    }

    private static List<Crossing> ask(GateDriver driver, Device device, long after) {
        return driver.crossings(device, after).stream().map(Intake::clean).toList();
    }
}
