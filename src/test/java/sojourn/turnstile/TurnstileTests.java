package sojourn.turnstile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sojourn.Rule;
import sojourn.entry.EntryRoom;
import sojourn.entry.EntryVisits;
import sojourn.entry.Means;
import sojourn.entry.Reason;
import sojourn.entry.Verdict;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Gates;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.organization.CampusId;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.NewId;

/** A turnstile of 主校区 asks whether 赵六 may come in. */
@Rule("R40")
@ExtendWith(OutputCaptureExtension.class)
class TurnstileTests extends EntryRoom {

    @Autowired
    Gates gates;

    @Autowired
    Turnstiles turnstiles;

    @Autowired
    JdbcTemplate jdbc;

    private Device turnstile;

    @BeforeEach
    void aTurnstile() {
        turnstile = turnstile(main, Protocol.ONLINE);
    }

    private Device turnstile(CampusId campus, Protocol protocol) {
        return turnstile(campus, protocol, Direction.IN);
    }

    private Device turnstile(CampusId campus, Protocol protocol, Direction direction) {
        var name = "闸" + UUID.randomUUID().toString().substring(0, 8);
        var gate = gates.add(campus, name, name, null);
        var device = new Device(
                NewId.of(DeviceId::new),
                gate.id(),
                name,
                protocol,
                direction,
                new Access("", "", "", ""),
                Profile.USUAL,
                true);
        gates.save(device, null);
        return device;
    }

    private MvcTestResult asks(String token, String number, String means) {
        return exchange(web.get().uri("/turnstile/" + token + "/" + number + "?means=" + means));
    }

    private static MvcTestResult exchange(MockMvcTester.MockMvcRequestBuilder question) {
        var answer = question.asyncExchange();
        Awaitility.await().until(() -> !answer.getRequest().isAsyncStarted());
        return answer;
    }

    private String told(StaffNumberIssued person, String means) {
        var answer = asks(gates.token(turnstile.id()), person.number().value(), means);
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer).cookies().isEmpty();
        assertThat(answer).doesNotContainHeader("Set-Cookie");
        return EntryVisits.text(answer);
    }

    @Test
    void theAnswerIsThatOfTheRuleWithItsReasonInBothLanguages() {
        assertThat(told(zhao, "other"))
                .isEqualTo(
                        "{\"open\":false,\"reason\":\"NUMBER_WAITS\",\"zh\":\"工号还在启用等待期\",\"en\":\"The staff number does not work yet\"}");
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        assertThat(told(zhao, "other")).isEqualTo("{\"open\":true,\"until\":\"2027-07-01T00:00:00+08:00\"}");
        assertThat(told(zhao, "face")).contains("\"open\":false", "NO_FACE");
    }

    @Test
    void aFreezeClosesAtTheVeryNextQuestion() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        assertThat(told(zhao, "other")).contains("\"open\":true");
        freezing.freeze(zhao.person(), university.human("郑十"), "核实身份");
        assertThat(told(zhao, "other"))
                .contains("\"open\":false", "FROZEN", "已冻结")
                .doesNotContain("核实身份");
    }

    @Test
    void whatIsOpenHereIsNotOpenElsewhere() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        turnstile = turnstile(xianlin, Protocol.ONLINE);
        assertThat(told(zhao, "other")).contains("NO_PERMIT");
    }

    @Test
    @Rule("R4")
    void theHoursOfACategoryCloseTheWayInAndNotTheWayOut() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        at("2026-12-01T20:00:00"); // a Tuesday
        var exit = turnstile(main, Protocol.ONLINE, Direction.OUT);
        hours("Mon-Fri 07:00-19:00");
        try {
            assertThat(told(zhao, "other")).contains("\"open\":false", "OUTSIDE_HOURS", "2026-12-02T07:00:00+08:00");
            turnstile = exit;
            assertThat(told(zhao, "other")).isEqualTo("{\"open\":true,\"until\":\"2027-07-01T00:00:00+08:00\"}");
        } finally {
            hours("");
        }
    }

    @Test
    void nobodyKnownIsClosed() {
        var token = gates.token(turnstile.id());
        assertThat(EntryVisits.text(asks(token, "LS2026999999", "other"))).contains("\"open\":false", "UNKNOWN");
        assertThat(EntryVisits.text(asks(token, "<script>", "other"))).contains("\"open\":false", "UNKNOWN");
        assertThat(asks(token, "LS2026999999", "magic")).hasStatus(400);
        for (var other : List.of(HttpMethod.POST, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.OPTIONS)) {
            assertThat(exchange(web.method(other).uri("/turnstile/" + token + "/LS2026999999")))
                    .as(other.name())
                    .hasStatus(405);
        }
        assertThat(exchange(web.get().uri("/turnstile/" + token))).hasStatus(404);
    }

    @Test
    void itStandsBeforeTheFiltersOfPeople() {
        var reached = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR;
        assertThat(exchange(web.get().uri("/sign-in")).getRequest().getAttribute(reached))
                .as("what is for people has a session")
                .isNotNull();
        var asked = asks(gates.token(turnstile.id()), zhao.number().value(), "other")
                .getRequest();
        assertThat(asked.getAttribute(reached)).isNull();
        assertThat(asked.getSession(false)).isNull();
    }

    @Test
    @Timeout(60)
    void oneThatAsksWithoutEndTakesNoPlaceOfAnother() {
        var flood = new Question(gates.token(turnstile.id()), zhao.number().value(), Means.OTHER);
        var other = gates.token(turnstile(main, Protocol.ONLINE).id());
        var waits = new AtomicReference<CompletionStage<Optional<Verdict>>>();
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("lock table freeze_freeze in access exclusive mode");
            int refused = 0;
            for (int n = 0; n < 2_100; n++) {
                try {
                    turnstiles.ask(flood);
                } catch (Unanswered tooMany) {
                    refused++;
                }
            }
            assertThat(refused).isPositive();
            waits.set(turnstiles.ask(new Question(other, zhao.number().value(), Means.OTHER)));
        });
        assertThat(waits.get().toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(Optional.of(new Verdict.Closed(
                        Reason.NUMBER_WAITS,
                        admissions.now(zhao.person(), main, Means.OTHER) instanceof Verdict.Closed closed
                                ? closed.from()
                                : null)));
    }

    @Test
    @Timeout(60)
    void ofARoundThatNobodyAnsweredOneLineIsLogged(CapturedOutput output) throws Exception {
        var token = gates.token(turnstile.id());
        var asked = new ArrayList<Future<MvcTestResult>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(_ -> {
                jdbc.execute("lock table freeze_freeze in access exclusive mode");
                for (int n = 0; n < 40; n++) {
                    asked.add(threads.submit(() -> asks(token, zhao.number().value(), "other")));
                }
                Awaitility.await().until(() -> asked.stream().allMatch(Future::isDone));
            });
        }
        for (var one : asked) {
            assertThat(one.get()).hasStatus(503);
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("WARN") && line.contains("urnstile")))
                .hasSizeBetween(1, 5);
    }

    @Test
    void whoIsNoTurnstileOfOursLearnsNothing() {
        var number = zhao.number().value();
        var token = gates.token(turnstile.id());
        assertThat(asks(token.substring(1) + "0", number, "face")).hasStatus(404);
        assertThat(asks("x", number, "face")).hasStatus(404);
        assertThat(asks(gates.token(NewId.of(DeviceId::new)), number, "face")).hasStatus(404);
        assertThat(asks(gates.token(turnstile(main, Protocol.MANUAL).id()), number, "face"))
                .hasStatus(404);
        gates.save(
                new Device(
                        turnstile.id(),
                        turnstile.gate(),
                        turnstile.name(),
                        Protocol.ONLINE,
                        Direction.IN,
                        turnstile.access(),
                        turnstile.profile(),
                        false),
                null);
        assertThat(asks(token, number, "face")).hasStatus(404);
    }

    @Test
    void manyWhoAskAtOnceGetTheirOwnAnswers() throws Exception {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var others = List.of(
                comes("钱七", "2026-11-23", "2027-11-22"),
                comes("孙八", time.today().plusDays(9).toString(), "2027-11-22"));
        var token = gates.token(turnstile.id());
        var asked = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 60; n++) {
                for (var person : List.of(zhao, others.getFirst(), others.getLast())) {
                    asked.add(threads.submit(
                            () -> EntryVisits.text(asks(token, person.number().value(), "other"))));
                }
            }
        }
        for (int n = 0; n < asked.size(); n += 3) {
            assertThat(asked.get(n).get()).contains("\"open\":true");
            assertThat(asked.get(n + 1).get()).contains("NUMBER_WAITS");
            assertThat(asked.get(n + 2).get()).contains("NOT_YET");
        }
    }

    @Test
    @Timeout(60)
    void aDatabaseThatDoesNotAnswerOpensNothing() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var token = gates.token(turnstile.id());
        transaction.executeWithoutResult(status -> {
            jdbc.execute("lock table freeze_freeze in access exclusive mode");
            assertThat(asks(token, zhao.number().value(), "other")).hasStatus(503);
        });
        assertThat(told(zhao, "other")).contains("\"open\":true");
    }
}
