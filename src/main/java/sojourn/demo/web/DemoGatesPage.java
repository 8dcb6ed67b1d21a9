package sojourn.demo.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.demo.DemoGate;
import sojourn.simulator.Passage;

/**
 * The gates in software, and who stands before them.
 *
 * @param number what was typed last
 * @param passage what the gate made of it; null where nobody stood there
 */
public record DemoGatesPage(
        List<DemoGate> gates,
        int chosen,
        String number,
        @Nullable Passage passage) {}
