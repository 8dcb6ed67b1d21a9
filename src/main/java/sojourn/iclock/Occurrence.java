package sojourn.iclock;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sojourn.gate.Crossing;
import sojourn.gate.Crossing.Way;

/** A line of a device's log: who stood there, how, and what came of it. Codes are those of appendices 2 and 3 of the maker's manual. */
final class Occurrence {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Set<Long> OPENED =
            Set.of(0L, 1L, 2L, 3L, 14L, 15L, 16L, 17L, 18L, 19L, 203L, 207L, 208L, 215L, 218L, 222L);
    private static final Set<Long> STRANGER = Set.of(23L, 27L, 30L, 34L, 41L, 42L, 73L, 74L);
    private static final Set<Long> FACE = Set.of(15L, 16L, 17L, 18L, 19L, 20L, 27L, 29L);
    private static final long CARD = 4;
    /** Newer devices write which of sixteen ways were used, the lowest last. */
    private static final Pattern BITS = Pattern.compile("[01]{12,16}");

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9]{1,32}");

    private Occurrence() {}

    /** Empty for what is no attempt to pass, such as a door left open. */
    static Optional<Crossing> crossing(Fields line, ZoneId zone) {
        var event = line.number("event");
        var person = line.text("pin");
        boolean known = PERSON.matcher(person).matches() && !person.equals("0");
        if (event.isEmpty() || !isAttempt(event.getAsLong(), known)) {
            return Optional.empty();
        }
        try {
            var at = LocalDateTime.parse(line.text("time"), TIME).atZone(zone).toInstant();
            return Optional.of(new Crossing(
                    line.number("index")
                            .orElseGet(() -> at.getEpochSecond() * 1000 + Math.floorMod(person.hashCode(), 1000)),
                    at,
                    known ? person : null,
                    way(line.text("verifytype")),
                    OPENED.contains(event.getAsLong()),
                    String.valueOf(event.getAsLong())));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isAttempt(long event, boolean known) {
        return known ? OPENED.contains(event) || (event >= 20 && event < 100) : STRANGER.contains(event);
    }

    private static Way way(String verified) {
        if (BITS.matcher(verified).matches()) {
            int ways = Integer.parseInt(verified, 2);
            return (ways & 1 << 1) != 0
                    ? Way.FACE
                    : (ways & 1 << 12) != 0 ? Way.CODE : (ways & 1 << 11) != 0 ? Way.CARD : Way.OTHER;
        }
        if (!verified.matches("\\d{1,4}")) {
            return Way.OTHER;
        }
        long code = Long.parseLong(verified);
        return FACE.contains(code) ? Way.FACE : code == CARD ? Way.CARD : Way.OTHER;
    }
}
