package sojourn.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * One face gate in software that nobody calls: it calls a server, by ZKTeco push, and does what it is told there. Judges who may pass by what it holds and by its own clock,
 * also while the server is away (R42).
 *
 * <p>By itself: {@code java -cp … sojourn.simulator.PollingSimulator [server] [serial] [name]}; each number typed is a face shown.
 */
public final class PollingSimulator implements AutoCloseable {

    private final Faults faults = new Faults();
    private final Memory memory;
    private final Errands errands;
    private final Caller caller;
    private volatile @Nullable Thread calling;

    /**
     * @param settings the {@link Settings#serial() serial number} is what the server knows it by
     * @param server where the server is: {@code http://127.0.0.1:8080}
     * @param seconds whether it reads validity to the second; otherwise by days
     */
    public PollingSimulator(Settings settings, String server, boolean seconds) {
        memory = new Memory(settings, faults);
        errands = new Errands(memory, seconds);
        caller = new Caller(memory, errands, server, seconds);
    }

    /** Calls every so often, until closed. */
    public PollingSimulator start(Duration pause) {
        calling = Thread.ofVirtual().name(memory.settings.serial()).start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    attempt();
                    Thread.sleep(pause);
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    private void attempt() throws InterruptedException {
        try {
            caller.call();
        } catch (IOException away) {
            caller.lost();
        }
    }

    /** Calls once, now: says hello where it has not, tells what happened, asks what to do, does it and says so. Throws where the server is away. */
    public void call() throws IOException, InterruptedException {
        caller.call();
    }

    /** Whether the server has taken it in. */
    public boolean isRegistered() {
        return caller.isRegistered();
    }

    /** By which it proves that it is the one that registered. */
    public String token() {
        return caller.token();
    }

    /** Somebody shows their face: judged, written down, and told at the next call. */
    public Passage face(String number) {
        return memory.stands(number);
    }

    /** As if no acknowledgement had ever arrived: whatever it remembers is told once more. */
    public void tellAllAgain() {
        caller.tellAllAgain();
    }

    /** The next answers of its own get lost on the way, and it does not know. */
    public void loseAnswers(int howMany) {
        caller.loseAnswers(howMany);
    }

    public Faults faults() {
        return faults;
    }

    /** By its own clock. */
    public OffsetDateTime now() {
        return memory.now();
    }

    public Optional<Known> person(String number) {
        return memory.person(number);
    }

    public List<Known> people() {
        return memory.people();
    }

    /** As if somebody had entered them at the device itself. */
    public void enter(Known person) {
        memory.keep(person);
    }

    /** Forgets so many people, the eldest first; returns how many it had. */
    public int lose(int howMany) {
        return memory.lose(howMany);
    }

    /** All commands it was ever given, as they came, the eldest first. */
    public List<String> commands() {
        return errands.log();
    }

    @Override
    public void close() {
        var thread = calling;
        if (thread != null) {
            thread.interrupt();
        }
        caller.close();
    }

    public static void main(String[] arguments) {
        var server = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
        var serial = arguments.length > 1 ? arguments[1] : "SIMPOLL1";
        var name = arguments.length > 2 ? arguments[2] : "模拟闸机";
        try (var gate = new PollingSimulator(Settings.of(name, serial, "", Clock.systemUTC()), server, true);
                var typed = new Scanner(System.in, StandardCharsets.UTF_8)) {
            gate.start(Duration.ofSeconds(2));
            while (typed.hasNextLine()) {
                System.out.println(gate.face(typed.nextLine().strip()).reason().words());
            }
        }
    }
}
