package sojourn.demo;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Protocol;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Known;
import sojourn.simulator.Passage;
import sojourn.simulator.PollingSimulator;

/**
 * One of the demo's gates in software, whichever language it speaks.
 *
 * @param face somebody shows their face: by their number
 * @param code somebody shows a pass code; null where it cannot read any
 * @param people whom it knows
 * @param page its own page with its faults; null where it has none
 * @param end switches it off
 */
public record DemoGate(
        String name,
        Protocol protocol,
        Function<String, Passage> face,
        @Nullable Function<String, Passage> code,
        Supplier<List<Known>> people,
        @Nullable String page,
        Runnable end) {

    static DemoGate of(String name, GateSimulator gate) {
        return new DemoGate(name, Protocol.ISAPI, gate::face, gate::code, gate::people, gate.address(), gate::close);
    }

    static DemoGate of(String name, PollingSimulator gate) {
        return new DemoGate(name, Protocol.ICLOCK, gate::face, null, gate::people, null, gate::close);
    }
}
