package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Applicant.Standing;

/** Two buttons pressed at the same instant, two hundred times over, in browsers with sessions of their own. */
@OnItsPort
class RaceTests {

    private static final int TIMES = 200;
    private static final Map<String, String> VERBS =
            new TreeMap<>(Map.of("agree", "同意", "refuse", "不同意", "send-back", "退回修改"));
    private static final Pattern SAID =
            Pattern.compile("<h1>(?:已由 (\\S+) 于|您已于) (?:今天|昨天) \\d\\d:\\d\\d (同意|不同意|退回修改)</h1>");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    @Autowired
    JdbcClient jdbc;

    private record Press(Visitor by, String name, String verb) {}

    @Test
    @Timeout(60)
    @Rule({"R10", "R24"})
    void ofTwoDecisionsAtTheSameInstantExactlyOneCountsAndTheLoserReadsWhoseAndWhen() throws Exception {
        var applicant = new Applicant(rooms, 100_000);
        var wang = Visitor.signedIn(port, Applicant.account(rooms, "王五"));
        var wangElsewhere = Visitor.signedIn(port, Applicant.account(rooms, "王五"));
        var sun = Visitor.signedIn(port, Applicant.account(rooms, "孙七"));
        var verbs = List.copyOf(VERBS.keySet());
        var decided = new TreeMap<UUID, String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < TIMES; n++) {
                var id = applicant.sends(1 + n % 2).value();
                var first = new Press(wang, "王五", verbs.get(n % 3));
                var verb = verbs.get(n / 3 % 3);
                var second = n % 4 < 2 ? new Press(sun, "孙七", verb) : new Press(wangElsewhere, "王五", verb);
                decided.put(id, race(threads, id, first, second));
            }
        }
        var standing = Standing.all(jdbc).stream().collect(Collectors.toMap(Standing::id, Function.identity()));
        assertThat(decided).hasSize(TIMES).allSatisfy((id, verb) -> {
            assertThat(standing.get(id).decisions()).isEqualTo(1);
            assertThat(standing.get(id).state()).isEqualTo(state(verb));
            assertThat(standing.get(id)).matches(Standing::whole);
        });
        assertThat(decided.values()).contains("agree", "refuse", "send-back");
    }

    /** Says which verb won. */
    private static String race(ExecutorService threads, UUID id, Press first, Press second) throws Exception {
        var together = new CyclicBarrier(2);
        var presses = new ArrayList<Callable<HttpResponse<String>>>();
        for (var press : List.of(first, second)) {
            presses.add(() -> {
                together.await();
                return press.by().post("/approvals/" + id + "/" + press.verb(), "remark", "同时", "question", "0.1");
            });
        }
        var answers = new ArrayList<HttpResponse<String>>();
        for (var answer : threads.invokeAll(presses)) {
            answers.add(answer.get());
        }
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
        boolean firstWon = answers.getFirst().statusCode() == 302;
        var winner = firstWon ? first : second;
        var loser = firstWon ? second : first;
        var said = SAID.matcher(answers.get(firstWon ? 1 : 0).body());
        assertThat(said.find()).as(answers.get(firstWon ? 1 : 0).body()).isTrue();
        assertThat(said.group(1)).isEqualTo(winner.name().equals(loser.name()) ? null : winner.name());
        assertThat(said.group(2)).isEqualTo(VERBS.get(winner.verb()));
        return winner.verb();
    }

    private static String state(String verb) {
        return switch (verb) {
            case "agree" -> "AGREED";
            case "refuse" -> "REFUSED";
            default -> "RETURNED";
        };
    }
}
