package sojourn.passage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Crossed;
import sojourn.gate.Crossing;
import sojourn.gate.Device;
import sojourn.gate.Gate;
import sojourn.gate.Gates;
import sojourn.shell.CampusTime;

/**
 * Keeps what devices tell, each passage once however often it is told (R46). All or nothing: it is kept when the transaction of whoever publishes it
 * is, and a device that was not answered tells it again.
 */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** What is told later is not judged: the rule knows how things are, not how they were. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** By so much a clock may be ahead; further on it is wrong, and a passage of tomorrow would stay the latest until then. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** No such device is older: a clock before it has lost the time. */
    private static final Instant LOST = Instant.parse("2015-01-01T00:00:00Z");

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Gates gates;
    private final Passers passers;
    private final Judging judging;
    private final Ledger ledger;
    private final Days days;
    private final CampusTime time;

    Intake(Gates gates, Passers passers, Judging judging, Ledger ledger, Days days, CampusTime time) {
        this.gates = gates;
        this.passers = passers;
        this.judging = judging;
        this.ledger = ledger;
        this.days = days;
        this.time = time;
    }

    @EventListener
    @Transactional
    void on(Crossed told) {
        var device = gates.device(told.device()).filter(Device::inUse);
        if (device.isEmpty()) {
            LOG.warn("Passages of the device {} were dropped: none in use has this id", told.device());
            return;
        }
        keep(device.get(), told.crossings());
    }

    /** Answers up to where nothing is missing now. */
    @Transactional
    Mark keep(Device device, List<Crossing> told) {
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        var gate = gates.gate(device.gate()).orElseThrow();
        var crossings = told.stream()
                .map(Intake::clean)
                .sorted(Comparator.comparingLong(Crossing::serial))
                .toList();
        var mark = ledger.open(device.id(), now);
        var fresh = ledger.enter(judged(passages(crossings, device, gate, now), gate, now));
        var sources = fresh.stream().map(Passage::source).collect(Collectors.toSet());
        return ledger.close(mark, device.id(), crossings, new HashSet<>(sources), now);
    }

    private List<Passage> passages(List<Crossing> crossings, Device device, Gate gate, Instant now) {
        var known = passers.of(crossings, device);
        return crossings.stream()
                .map(crossing -> {
                    var at = moment(crossing, now);
                    return Passage.of(crossing, device, gate, at, now, known.who(crossing, at));
                })
                // what would be removed tonight is not kept for a day
                .filter(passage -> passage.at().isAfter(days.kept()))
                .toList();
    }

    private List<Passage> judged(List<Passage> passages, Gate gate, Instant now) {
        var denied = passages.stream().filter(passage -> asks(passage, now)).toList();
        var all = new ArrayList<>(judging.judge(denied, gate.campus()));
        passages.stream().filter(passage -> !asks(passage, now)).forEach(all::add);
        return all;
    }

    private static boolean asks(Passage passage, Instant now) {
        return !passage.allowed() && Duration.between(passage.at(), now).abs().compareTo(AT_ONCE) <= 0;
    }

    private static Instant moment(Crossing crossing, Instant now) {
        var told = crossing.at();
        return told.isBefore(LOST) || told.isAfter(now.plus(AHEAD)) ? now : told;
    }

    /** As far as the database holds it, whatever a device makes up. */
    static Crossing clean(Crossing told) {
        var number = told.number();
        var words = told.words().replaceAll("[^ -~]+", " ").strip();
        var at = told.at().isBefore(Instant.EPOCH) ? Instant.EPOCH : told.at().isAfter(NEVER) ? NEVER : told.at();
        return new Crossing(
                Math.max(0, told.serial()),
                at.truncatedTo(ChronoUnit.MICROS),
                number != null && number.matches("[A-Za-z0-9]{1,32}") ? number : null,
                told.way(),
                told.allowed(),
                words.substring(0, Math.min(64, words.length())));
    }
}
