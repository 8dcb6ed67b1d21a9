package sojourn.iclock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Entrant;

/**
 * How a device is told from when until when: in the maker's own count of seconds, in which every month has 31 days, or by days. Zero is no limit. By days, nobody
 * whose time begins at noon is authorised before noon, and whose time ends at noon is let in until midnight, unless they are removed before.
 */
enum Validity {
    DAYS {
        @Override
        String text(LocalDateTime time) {
            return DAY.format(time);
        }
    },
    SECONDS {
        @Override
        String text(LocalDateTime time) {
            long days = (time.getYear() - 2000) * 372L + (time.getMonthValue() - 1) * 31L + time.getDayOfMonth() - 1;
            return String.valueOf(days * 86_400 + time.toLocalTime().toSecondOfDay());
        }
    };

    static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);
    static final LocalDateTime FOR_EVER = LocalDateTime.of(2099, 12, 31, 23, 59, 59);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int DIGITS_OF_A_DAY = 8;

    /** Until when a device by days is not authorised to open for them, for it would open from midnight on (R39); null for nothing to wait for. */
    static @Nullable LocalDateTime notBefore(Entrant entrant, LocalDateTime now) {
        var from = entrant.from();
        return from.isAfter(now) && !from.equals(from.toLocalDate().atStartOfDay()) ? from : null;
    }

    /** As the device reads it. */
    abstract String text(LocalDateTime time);

    static LocalDateTime from(String text) {
        return read(text, false);
    }

    static LocalDateTime until(String text) {
        return read(text, true);
    }

    /** Either form, for a day has eight digits and a second of our time nine; what is neither is taken for no limit. */
    private static LocalDateTime read(String text, boolean end) {
        try {
            if (text.length() == DIGITS_OF_A_DAY) {
                var day = LocalDate.parse(text, DAY);
                return end ? day.atTime(23, 59, 59) : day.atStartOfDay();
            }
            long count = Long.parseLong(text);
            long days = count / 86_400;
            if (count > 0 && days < 100 * 372L) {
                int second = (int) (count % 86_400);
                return LocalDate.of((int) (2000 + days / 372), (int) (days / 31 % 12 + 1), (int) (days % 31 + 1))
                        .atStartOfDay()
                        .plusSeconds(second);
            }
        } catch (DateTimeException | NumberFormatException unreadable) {
            return end ? FOR_EVER : EVER;
        }
        return end ? FOR_EVER : EVER;
    }
}
