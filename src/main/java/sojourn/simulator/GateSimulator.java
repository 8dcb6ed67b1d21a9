package sojourn.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * One face gate in software, on a port of 127.0.0.1: ISAPI below {@code /ISAPI}, a page for humans at {@code /}. Any number may run in one process.
 *
 * <p>By itself: {@code java -cp … sojourn.simulator.GateSimulator [port] [name] [serial] [password] [address of the keys]}.
 */
public final class GateSimulator implements AutoCloseable {

    static {
        // or each answer waits 40 ms for the other side's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Faults faults = new Faults();
    private final Counts counts = new Counts();
    private final Memory memory;
    private final PassKeys keys;
    private final Device device;
    private final Page page;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    public GateSimulator(Settings settings) {
        memory = new Memory(settings, faults);
        keys = new PassKeys(faults);
        device = new Device(memory, counts);
        page = new Page(this);
    }

    /** Begins to listen; port 0 takes any that is free. */
    public GateSimulator start(int port) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            var each = Executors.newVirtualThreadPerTaskExecutor();
            listening.setExecutor(each);
            listening.createContext("/ISAPI", device);
            listening.createContext("/", page);
            listening.start();
            device.start();
            server = listening;
            threads = each;
            return this;
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
    }

    public int port() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.getAddress().getPort();
    }

    /** As the driver wants it: {@code http://127.0.0.1:8101}. */
    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public Settings settings() {
        return memory.settings;
    }

    /** Somebody shows their face: judged by what the device holds and by its own clock, written down, and told to whoever has subscribed. */
    public Passage face(String employeeNo) {
        var passage = memory.stands(employeeNo);
        device.tell();
        return passage;
    }

    /** Somebody shows a pass code (R45): checked by the device itself, by the keys it has and by its own clock, then as by {@link #face}. */
    public Passage code(String text) {
        var passage =
                memory.shows(PassReader.read(text, keys.known(), memory.now().toInstant()));
        device.tell();
        return passage;
    }

    /** Where the keys of pass codes are, {@code http://localhost:8080/passcode/keys}; fetched at most once a minute and kept while the server is away. */
    public GateSimulator keysFrom(URI address) {
        keys.from(address);
        return this;
    }

    /** The keys of pass codes themselves, as that address tells them. */
    public void keys(String json) {
        keys.are(json);
    }

    /** By its own clock. */
    public OffsetDateTime now() {
        return memory.now();
    }

    public Faults faults() {
        return faults;
    }

    public Counts counts() {
        return counts;
    }

    public Optional<Known> person(String employeeNo) {
        return memory.person(employeeNo);
    }

    public List<Known> people() {
        return memory.people();
    }

    /** All it remembers, the oldest first. */
    public List<Passage> passages() {
        return memory.passagesFrom(0);
    }

    /** As if somebody had entered them at the device itself. */
    public void enter(Known person) {
        memory.keep(person);
    }

    /** Forgets so many people, the eldest first; returns how many it had. */
    public int lose(int howMany) {
        return memory.lose(howMany);
    }

    /** Forgets whom it has challenged, as after a restart: the next request meets a stale nonce. */
    public void forgetNonces() {
        device.forgetNonces();
    }

    @Override
    public void close() {
        device.close();
        if (server != null) {
            server.stop(0);
        }
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    public static void main(String[] arguments) {
        var port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8101;
        var name = arguments.length > 1 ? arguments[1] : "模拟闸机";
        var serial = arguments.length > 2 ? arguments[2] : "SIM" + port;
        var password = arguments.length > 3 ? arguments[3] : "simulator";
        var keys = arguments.length > 4 ? arguments[4] : "http://localhost:8080/passcode/keys";
        var simulator = new GateSimulator(Settings.of(name, serial, password, Clock.systemUTC()))
                .keysFrom(URI.create(keys))
                .start(port);
        System.out.println(name + " " + simulator.address());
    }
}
