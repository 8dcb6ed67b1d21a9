package sojourn.simulator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Whom a simulated gate knows, as ZKTeco push lists them. */
final class Tables {

    private static final int PACK = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final Memory memory;
    private final boolean seconds;

    Tables(Memory memory, boolean seconds) {
        this.memory = memory;
        this.seconds = seconds;
    }

    Errands.Result query(String id, String table) {
        var rows = table.equals("user")
                ? memory.people().stream().map(this::row).toList()
                : memory.people().stream()
                        .filter(Known::hasFace)
                        .map(person -> "biophoto pin=" + person.number())
                        .toList();
        var parts = new ArrayList<Errands.Part>();
        int packs = (rows.size() + PACK - 1) / PACK;
        for (int pack = 0; pack < packs; pack++) {
            var part = rows.subList(pack * PACK, Math.min(rows.size(), (pack + 1) * PACK));
            parts.add(new Errands.Part(
                    "&type=tabledata&cmdid=" + id + "&tablename=" + table + "&count=" + part.size() + "&packcnt="
                            + packs + "&packidx=" + (pack + 1),
                    String.join("\n", part)));
        }
        return new Errands.Result("ID=" + id + "&Return=" + rows.size() + "&CMD=DATA QUERY", List.copyOf(parts));
    }

    private String row(Known person) {
        return "user uid=1\tcardno=\tpin=" + person.number() + "\tpassword=\tgroup=1\tstarttime="
                + (person.limited() ? text(person.from()) : "0") + "\tendtime="
                + (person.limited() ? text(person.until()) : "0") + "\tname=" + person.name()
                + "\tprivilege=0\tdisable=0\tverify=0";
    }

    /** The maker's own count: every month has 31 days. */
    private String text(LocalDateTime time) {
        if (!seconds) {
            return DAY.format(time);
        }
        long months = (time.getYear() - 2000) * 12L + time.getMonthValue() - 1;
        return String.valueOf((months * 31 + time.getDayOfMonth() - 1) * 86_400
                + time.toLocalTime().toSecondOfDay());
    }

    LocalDateTime time(String text, boolean end) {
        if (!seconds) {
            var day = LocalDate.parse(text, DAY);
            return end ? day.atTime(23, 59, 59) : day.atStartOfDay();
        }
        long count = Long.parseLong(text);
        long days = count / 86_400;
        return LocalDate.of((int) (2000 + days / 372), (int) (days / 31 % 12 + 1), (int) (days % 31 + 1))
                .atStartOfDay()
                .plusSeconds(count % 86_400);
    }
}
