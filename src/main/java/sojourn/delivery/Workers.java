package sojourn.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Gates;
import sojourn.gate.Protocol;
import sojourn.shell.CampusTime;

/** Those who deliver on this node: one plans, and one for each device that has something to do (R43). */
@Component
class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final int DEVICES_AT_ONCE = 64;

    private final Set<DeviceId> busy = ConcurrentHashMap.newKeySet();
    private final Planning planning;
    private final DeviceWork work;
    private final DeviceRows rows;
    private final Leases leases;
    private final Gates gates;
    private final Bell bell;
    private final boolean here;
    private @Nullable ExecutorService threads;

    Workers(
            Planning planning,
            DeviceWork work,
            DeviceRows rows,
            Leases leases,
            Gates gates,
            Bell bell,
            @Value("${sojourn.delivery.here:true}") boolean here) {
        this.planning = planning;
        this.work = work;
        this.rows = rows;
        this.leases = leases;
        this.gates = gates;
        this.bell = bell;
        this.here = here;
    }

    /** All devices are compared once in the night, when few pass. */
    @Bean
    static RecurringTask<Void> deliveryReconciliation(DeviceRows rows, CampusTime time) {
        return Tasks.recurring("delivery-reconciliation", new Daily(time.zone(), LocalTime.of(3, 0)))
                .execute((instance, context) -> rows.reconcile(null));
    }

    @Override
    public synchronized void start() {
        if (threads == null) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
            threads.execute(this::plan);
            threads.execute(this::deliver);
        }
    }

    private void plan() {
        loop(planning::round);
    }

    private void deliver() {
        loop(this::handOut);
    }

    /** Goes on until it is told to stop; what goes wrong once, the database away for instance, is tried again. */
    private void loop(Runnable round) {
        long heard = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round.run();
                heard = bell.await(heard, LOOK);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (threads == null) {
                    return;
                }
                LOG.warn("Delivery goes on in {} s: {}", LOOK_AGAIN.toSeconds(), failed.toString());
                LOG.debug("Why", failed);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOut() {
        leases.renew(busy);
        var devices = spokenTo();
        if (devices.isEmpty()) {
            return;
        }
        rows.know(devices.keySet());
        for (var id : rows.ready()) {
            var device = devices.get(id);
            if (device != null && busy.size() < DEVICES_AT_ONCE && busy.add(id)) {
                hand(device);
            }
        }
    }

    private Map<DeviceId, Device> spokenTo() {
        return gates.devices().stream()
                .filter(device -> device.inUse() && device.protocol() != Protocol.MANUAL)
                .collect(Collectors.toMap(Device::id, Function.identity()));
    }

    private synchronized void hand(Device device) {
        if (threads == null) {
            return;
        }
        threads.execute(() -> {
            try {
                work.run(device);
            } catch (RuntimeException failed) {
                LOG.warn("Delivery to {}: {}", device.name(), failed.toString());
                LOG.debug("Why", failed);
                // it is still to be done, and would fail again at once
                pause();
            } finally {
                busy.remove(device.id());
                bell.ring();
            }
        });
    }

    @Override
    public void stop() {
        ExecutorService ending;
        synchronized (this) {
            ending = threads;
            threads = null;
        }
        if (ending != null) {
            ending.shutdownNow();
            try {
                if (!ending.awaitTermination(10, TimeUnit.SECONDS)) {
                    LOG.info("A device still answers; its delivery is repeated after the next start");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isAutoStartup() {
        return here;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
