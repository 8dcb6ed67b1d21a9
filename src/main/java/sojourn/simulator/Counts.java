package sojourn.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** How often a simulated device was asked, so that a test can see that nobody asks it the same thing twice a second. */
public final class Counts {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Map<String, ArrayDeque<Long>> lately = new HashMap<>();
    private final Map<String, Integer> ofPerson = new HashMap<>();
    private int requests;
    private int most;
    private int mostChanges;
    private String busiest = "";

    Counts() {}

    synchronized void request() {
        requests++;
    }

    synchronized void about(String number, String what) {
        long now = System.nanoTime();
        ofPerson.merge(number, 1, Integer::sum);
        var stamps = lately.computeIfAbsent(what + " " + number, _ -> new ArrayDeque<>());
        while (!stamps.isEmpty() && now - stamps.peekFirst() > SECOND) {
            stamps.pollFirst();
        }
        stamps.add(now);
        if (!what.endsWith("/Search")) {
            mostChanges = Math.max(mostChanges, stamps.size());
        }
        if (stamps.size() > most) {
            most = stamps.size();
            busiest = what + " " + number;
        }
    }

    /** All requests, also those that were refused. */
    public synchronized int requests() {
        return requests;
    }

    /** Those that named this person. */
    public synchronized int about(String number) {
        return ofPerson.getOrDefault(number, 0);
    }

    /** The most times the same was asked about the same person within any second. */
    public synchronized int mostPerSecond() {
        return most;
    }

    /** The same of what changes something; asking what it holds, before and after a change, is left out. */
    public synchronized int mostChangesPerSecond() {
        return mostChanges;
    }

    /** What {@link #mostPerSecond()} was: method, path and person; empty where nobody was asked about. */
    public synchronized String busiest() {
        return busiest;
    }

    public synchronized void clear() {
        lately.clear();
        ofPerson.clear();
        requests = 0;
        most = 0;
        mostChanges = 0;
        busiest = "";
    }
}
