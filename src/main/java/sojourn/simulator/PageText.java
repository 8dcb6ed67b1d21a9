package sojourn.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;

/** What stands on the page of a simulated gate. */
final class PageText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SHOWN = 200;
    private static final int LAST = 20;

    private final GateSimulator gate;

    PageText(GateSimulator gate) {
        this.gate = gate;
    }

    static String resource(String name) {
        try (var in = PageText.class.getResourceAsStream("/simulator/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String page(String answer) {
        return resource("page.html")
                .replace("{{name}}", Html.text(gate.settings().name()))
                .replace("{{serial}}", Html.text(gate.settings().serial()))
                .replace("{{now}}", gate.now().format(TIME))
                .replace("{{count}}", String.valueOf(gate.people().size()))
                .replace("{{faults}}", faults(gate.faults()))
                .replace("{{answer}}", answer)
                .replace("{{people}}", people())
                .replace("{{passages}}", passages());
    }

    String answer(Passage passage) {
        boolean opens = passage.reason().opens();
        var who = who(passage, "");
        return "<p class=\"answer " + (opens ? "open" : "shut") + "\" role=\"status\"><b>" + (opens ? "请通行" : "不能通行")
                + "</b>" + (who.isEmpty() ? "" : who + "　")
                + (opens ? "" : passage.reason().words()) + "</p>";
    }

    /** By name where it holds them, else by the number of their code. */
    private static String who(Passage passage, String nobody) {
        var known = passage.name().isEmpty() ? passage.number() : passage.name();
        return known.isEmpty() ? nobody : Html.text(known);
    }

    private String people() {
        if (gate.people().isEmpty()) {
            return "<p>还没有人员下发到本机。</p>";
        }
        return gate.people().stream()
                .limit(SHOWN)
                .map(person -> """
                        <tr><td>%s</td><td>%s</td><td>%s 至 %s</td><td>%s</td><td><form method="post" action="/face">\
                        <input type="hidden" name="number" value="%s"><button>刷脸</button></form></td></tr>
                        """.formatted(
                                Html.text(person.name()),
                                Html.text(person.number()),
                                person.from().format(TIME),
                                person.until().format(TIME),
                                person.hasFace() ? "有" : "无",
                                Html.text(person.number())))
                .collect(Collectors.joining(
                        "", "<table><tr><th>姓名</th><th>编号</th><th>有效期</th><th>人脸</th><th>操作</th></tr>\n", "</table>"));
    }

    private String passages() {
        var all = gate.passages();
        if (all.isEmpty()) {
            return "<p>还没有人通行。</p>";
        }
        return all.reversed().stream()
                .limit(LAST)
                .map(passage -> "<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"%s\">%s</td></tr>\n"
                        .formatted(
                                passage.at().format(TIME),
                                who(passage, "陌生人"),
                                passage.way().words(),
                                passage.reason().opens() ? "open-word" : "shut-word",
                                passage.reason().words()))
                .collect(Collectors.joining(
                        "", "<table><tr><th>时间</th><th>姓名</th><th>方式</th><th>结果</th></tr>\n", "</table>"));
    }

    private static String faults(Faults faults) {
        return tick("unreachable", "断网", faults.unreachable())
                + tick("busy", "设备忙", faults.busy())
                + tick("full", "容量已满", faults.full())
                + tick("password", "密码被改", faults.wrongPassword())
                + field("slow", "应答延迟（秒）", faults.slow().toSeconds())
                + field("drift", "时钟快（秒，负数为慢）", faults.drift().toSeconds())
                + field("pictures", "每几张照片拒收一张（0 为不拒收）", faults.refusingPictures());
    }

    private static String tick(String name, String label, boolean on) {
        return "<label><input type=\"checkbox\" name=\"" + name + "\"" + (on ? " checked" : "") + ">" + label
                + "</label>\n";
    }

    private static String field(String name, String label, long value) {
        return "<label>" + label + "<input type=\"number\" name=\"" + name + "\" value=\"" + value + "\"></label>\n";
    }
}
