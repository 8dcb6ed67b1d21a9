package sojourn.demo;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Gates;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.organization.Campus;
import sojourn.organization.Campuses;
import sojourn.shell.NewId;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.PollingSimulator;
import sojourn.simulator.Settings;

/** Six gates in software, so that a school without a device sees everything work (R44). They begin empty at each start, as after a power cut. */
@Component
@ConditionalOnProperty("sojourn.demo")
@Order // after the university is founded
public class DemoGates implements ApplicationRunner {

    private static final String PASSWORD = "demo gate";
    private static final String HERE = "127.0.0.1";
    private static final Duration CALLS_EVERY = Duration.ofSeconds(2);
    private static final List<Stand> STANDS = List.of(
            new Stand("仙林", "东门", "East Gate", "东门进口", Direction.IN, Protocol.ISAPI),
            new Stand("仙林", "东门", "East Gate", "东门出口", Direction.OUT, Protocol.ISAPI),
            new Stand("仙林", "北门", "North Gate", "北门进口", Direction.IN, Protocol.ICLOCK),
            new Stand("三牌楼", "正门", "Main Gate", "正门进口", Direction.IN, Protocol.ISAPI),
            new Stand("三牌楼", "正门", "Main Gate", "正门出口", Direction.OUT, Protocol.ISAPI),
            new Stand("三牌楼", "西门", "West Gate", "西门进口", Direction.IN, Protocol.ISAPI));

    private final Gates gates;
    private final Campuses campuses;
    private final Clock clock;
    private final Environment environment;
    private final TransactionTemplate transactions;
    private final List<DemoGate> running = new ArrayList<>();

    DemoGates(Gates gates, Campuses campuses, Clock clock, Environment environment, TransactionTemplate transactions) {
        this.gates = gates;
        this.campuses = campuses;
        this.clock = clock;
        this.environment = environment;
        this.transactions = transactions;
    }

    private record Stand(String campus, String zh, String en, String device, Direction direction, Protocol protocol) {

        String serial() {
            return "DEMO" + Integer.toHexString(device.hashCode() & 0xffffff).toUpperCase(Locale.ROOT);
        }

        String name() {
            return campus + device;
        }
    }

    /** Those that run, in the order of the campuses. */
    public List<DemoGate> all() {
        return List.copyOf(running);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var port = environment.getProperty("local.server.port");
        STANDS.forEach(stand -> {
            var address = switchOn(stand, port);
            transactions.executeWithoutResult(founding -> setUp(stand, address));
        });
    }

    /** Where it is reached, or calls from. */
    private String switchOn(Stand stand, @Nullable String port) {
        var settings = Settings.of(stand.name(), stand.serial(), PASSWORD, clock);
        if (stand.protocol() == Protocol.ICLOCK) {
            if (port != null) {
                running.add(DemoGate.of(
                        stand.name(),
                        new PollingSimulator(settings, "http://127.0.0.1:" + port, true).start(CALLS_EVERY)));
            }
            return HERE;
        }
        var gate = new GateSimulator(settings).start(0);
        if (port != null) {
            gate.keysFrom(URI.create("http://127.0.0.1:" + port + "/passcode/keys"));
        }
        running.add(DemoGate.of(stand.name(), gate));
        return gate.address();
    }

    private void setUp(Stand stand, String address) {
        var campus = campuses.all().stream()
                .filter(one -> one.zh().equals(stand.campus()))
                .map(Campus::id)
                .findFirst()
                .orElseThrow();
        var gate = gates.all().stream()
                .filter(one -> one.campus().equals(campus) && one.zh().equals(stand.zh()))
                .findFirst()
                .orElseGet(() -> gates.add(campus, stand.zh(), stand.en(), null));
        var id = gates.devices().stream()
                .filter(device -> device.access().serial().equals(stand.serial()))
                .map(Device::id)
                .findFirst()
                .orElseGet(() -> NewId.of(DeviceId::new));
        gates.save(
                new Device(
                        id,
                        gate.id(),
                        stand.device(),
                        stand.protocol(),
                        stand.direction(),
                        new Access(
                                address,
                                stand.protocol() == Protocol.ISAPI ? Settings.USER : "",
                                PASSWORD,
                                stand.serial()),
                        Profile.USUAL,
                        true),
                null);
    }

    @PreDestroy
    void switchOff() {
        running.forEach(gate -> gate.end().run());
    }
}
