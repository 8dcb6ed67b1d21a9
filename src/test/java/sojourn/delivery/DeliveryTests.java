package sojourn.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static sojourn.shell.Stage.State.DONE;
import static sojourn.shell.Stage.State.LATER;
import static sojourn.shell.Stage.State.OPEN;
import static sojourn.shell.Stage.State.RUNNING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.approval.Trial;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.Changed;
import sojourn.consent.Channel;
import sojourn.consent.ConsentTexts;
import sojourn.consent.Consents;
import sojourn.face.GatePictures;
import sojourn.face.Sitters.Sitter;
import sojourn.gate.Direction;
import sojourn.gate.Protocol;
import sojourn.gate.Trouble;
import sojourn.shell.Stage;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Known;
import sojourn.simulator.Reason;

/** What devices hold follows what was decided, whatever happens to them on the way. */
@SpringBootTest
@QuickDelivery
@Rule({"R42", "R43"})
class DeliveryTests {

    @Autowired
    ApplicationContext rooms;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Workers workers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trial.MovableClock clock;

    private Campus campus;
    private GateSimulator east;
    private GateSimulator west;

    @BeforeEach
    void twoGates() {
        clock.reset();
        campus = new Campus(rooms);
        east = campus.gate();
        west = campus.gate();
    }

    @AfterEach
    void asBefore() {
        workers.start();
        campus.close();
        clock.reset();
    }

    @Test
    void whoIsPermittedIsKnownAtEveryGateWithTheirFaceAndTheirDays() {
        var zhang = somebody();
        campus.face(zhang);
        campus.permitAtOnce(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.READY, State.READY));
        var known = known(east, zhang);
        assertThat(known.hasFace()).isTrue();
        var stay = deliveries.of(List.of(zhang.person())).getFirst();
        assertThat(known.from()).isEqualTo(LocalDateTime.parse("2026-11-24T00:00:00"));
        assertThat(stay.until()).isEqualTo("2027-02-24T16:00:00Z");
        assertThat(known.until()).isEqualTo(LocalDateTime.parse("2027-02-24T23:59:59"));
    }

    @Test
    void withoutAFaceAPersonIsKnownAndTheFaceFollows() {
        var zhang = permitted();
        assertThat(known(east, zhang).hasFace()).isFalse();
        campus.face(zhang);
        soon(() -> assertThat(known(east, zhang).hasFace()).isTrue());
        soon(() -> assertThat(known(west, zhang).hasFace()).isTrue());
    }

    @Test
    void aGateThatWasAwayLearnsWhenItIsBackAndTheOthersDoNotWaitForIt() {
        west.faults().unreachable(true);
        var zhang = somebody();
        campus.permit(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.READY, State.RETRYING));
        assertThat(deliveries.of(List.of(zhang.person())).get(1).trouble().words())
                .isNotBlank();
        west.faults().unreachable(false);
        soon(() -> assertThat(states(zhang)).containsExactly(State.READY, State.READY));
    }

    @Test
    void aRefusedPictureIsToldInTheDevicesWordsAndANewOneIsTriedAgain() {
        west.faults().refusingPictures(1);
        var zhang = somebody();
        campus.face(zhang);
        campus.permit(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.READY, State.NO_PICTURE));
        var place = deliveries.of(List.of(zhang.person())).get(1);
        assertThat(place.trouble().kind()).isEqualTo(Trouble.Kind.PHOTO);
        assertThat(place.trouble().words()).contains("SubpicAnalysisModelingError");
        assertThat(place.again()).as("nothing helps but another picture").isNull();
        west.faults().refusingPictures(0);
        campus.face(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.READY, State.READY));
    }

    @Test
    void aPictureThatCannotBeReadStopsItsPersonAlone() {
        var zhang = somebody();
        campus.face(zhang);
        jdbc.sql("update face_photo set content = decode(repeat('00', 64), 'hex') where person = ?")
                .param(zhang.person().value())
                .update();
        campus.permitAtOnce(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.MISSET, State.MISSET));
        permitted();
    }

    @Test
    @Rule("R36")
    void noNodeSendsAPictureThatAnotherNodeForgot() {
        var zhang = somebody();
        campus.face(zhang);
        var approved = rooms.getBean(GatePictures.class);
        var photo = approved.approved(List.of(zhang.person())).get(zhang.person());
        var anotherNode = new Pictures(approved);
        assertThat(anotherNode.of(photo, 190_000)).isPresent();
        assertThat(anotherNode.of(photo, 190_000)).isPresent();
        campus.delete(zhang);
        soon(() -> assertThat(approved.approved(List.of(zhang.person()))).isEmpty());
        assertThat(anotherNode.of(photo, 190_000)).isEmpty();
        assertThat(anotherNode.of(photo, 190_000)).isEmpty();
    }

    @Test
    void whoIsFrozenBeforeTheyWereThereMakesNoRoomAtAFullGate() {
        west.faults().full(true);
        var waiting = permittedAt(State.READY, State.FULL);
        var zhang = permittedAt(State.READY, State.FULL);
        var asked = west.counts().about(waiting.number().value());
        campus.freeze(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.REMOVED, State.REMOVED));
        permittedAt(State.READY, State.FULL);
        assertThat(west.counts().about(waiting.number().value())).isEqualTo(asked);
    }

    @Test
    @Rule("R47")
    void aFrozenPersonIsForgottenBySlowGatesToo() {
        var people = campus.people(12);
        people.forEach(campus::permitAtOnce);
        people.forEach(person -> soon(() -> assertThat(states(person)).containsExactly(State.READY, State.READY)));
        // much to do at once
        workers.stop();
        people.subList(1, 12).forEach(campus::face);
        east.faults().slow(Duration.ofMillis(500));
        workers.start();
        soon(() -> assertThat(east.people()).anyMatch(Known::hasFace));
        var zhang = people.getFirst();
        var begun = System.nanoTime();
        campus.freeze(zhang);
        soon(() -> assertThat(east.person(zhang.number().value())).isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(east.people()).as("in the midst of it").anyMatch(known -> !known.hasFace());
    }

    @Test
    @Rule("R47")
    void aFrozenPersonIsForgottenAtOnceAndItShowsWhereNotYet() {
        var zhang = permitted();
        west.faults().unreachable(true);
        var begun = System.nanoTime();
        campus.freeze(zhang);
        soon(() -> assertThat(east.person(zhang.number().value())).isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        soon(() -> assertThat(states(zhang)).containsExactly(State.REMOVED, State.STILL_THERE));
        west.faults().unreachable(false);
        soon(() -> assertThat(states(zhang)).containsExactly(State.REMOVED, State.REMOVED));
        assertThat(west.person(zhang.number().value())).isEmpty();
    }

    @Test
    void whoseTimeIsOverIsForgotten() {
        var zhang = permitted();
        campus.pass(Duration.ofDays(120));
        soon(() -> assertThat(states(zhang)).containsExactly(State.REMOVED, State.REMOVED));
        assertThat(east.people()).isEmpty();
    }

    @Test
    void whoBeginsInSomeWeeksIsToldOnlyShortlyBefore() {
        var far = somebody();
        campus.permit(far, campus.time().today().plusDays(20));
        permitted();
        assertThat(states(far)).isEmpty();
        assertThat(east.person(far.number().value())).isEmpty();
        campus.pass(Duration.ofDays(14));
        soon(() -> assertThat(states(far)).containsExactly(State.READY, State.READY));
    }

    @Test
    void reconciliationTellsWhoIsMissingAndRemovesWhoIsLeftOverAndLeavesStrangersAlone() {
        var zhang = permitted();
        var wang = somebody();
        var theirs = known(east, zhang);
        east.lose(1);
        east.enter(new Known(wang.number().value(), "王五", true, theirs.from(), theirs.until(), theirs.doors(), 0));
        east.enter(new Known("VISITOR7", "访客", true, theirs.from(), theirs.until(), theirs.doors(), 0));
        deliveries.reconcile(List.of(campus.device(east).id()), campus.administrator());
        soon(() -> assertThat(east.people())
                .extracting(Known::number)
                .containsExactlyInAnyOrder(zhang.number().value(), "VISITOR7"));
        var standing = deliveries.devices().get(campus.device(east).id());
        assertThat(standing.missing()).isEqualTo(1);
        assertThat(standing.leftOver()).isEqualTo(1);
    }

    @Test
    void aGateThatTakesOnlyDigitsKnowsPeopleByTheirNumberWithoutItsLetters() {
        var digits = campus.gate(true);
        var zhang = somebody();
        campus.face(zhang);
        campus.permit(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.READY, State.READY, State.READY));
        var number = zhang.number().value().substring(2);
        var known = digits.person(number).orElseThrow();
        assertThat(known.hasFace()).isTrue();
        assertThat(digits.face(number).number()).isEqualTo(number);
        assertThat(known(east, zhang).hasFace()).isTrue();

        var wang = somebody();
        digits.lose(1);
        digits.enter(numbered(known, wang.number().value().substring(2), wang.name()));
        digits.enter(numbered(known, "70", zhang.name()));
        deliveries.reconcile(List.of(campus.device(digits).id()), campus.administrator());
        soon(() -> assertThat(digits.people()).extracting(Known::number).containsExactlyInAnyOrder(number, "70"));
        campus.freeze(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.REMOVED, State.REMOVED, State.REMOVED));
        assertThat(digits.people()).extracting(Known::number).containsExactly("70");
    }

    @Test
    void whoHasTheSameDigitsAtAGateThatTakesOnlyDigitsIsLeftAlone() {
        var digits = campus.gate(true);
        var zhang = somebody();
        var student = student(zhang, 40_000);
        digits.enter(student);
        campus.face(zhang);
        campus.permit(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.READY, State.READY, State.TAKEN));
        assertThat(deliveries.of(List.of(zhang.person())).get(2).trouble())
                .isEqualTo(new Trouble(Trouble.Kind.TAKEN, student.number()));
        var wang = somebody();
        digits.enter(student(wang, 0));
        assertThat(reconciled(digits).leftOver()).isZero();
        campus.freeze(zhang);
        soon(() -> assertThat(states(zhang)).startsWith(State.REMOVED, State.REMOVED));
        assertThat(reconciled(digits).leftOver()).isZero();
        assertThat(digits.people()).containsExactlyInAnyOrder(student, student(wang, 0));
    }

    @Test
    void whoWasGivenTheDigitsOfSomebodyWhoWasThereIsLeftAlone() {
        var digits = campus.gate(true);
        var zhang = permittedAt(State.READY, State.READY, State.READY);
        var student = student(zhang, 40_000);
        digits.enter(student);
        reconciled(digits);
        campus.freeze(zhang);
        soon(() -> {
            var place = deliveries.of(List.of(zhang.person())).get(2);
            assertThat(place.state()).isEqualTo(State.SOMEBODY_ELSE);
            assertThat(place.trouble().words()).isEqualTo(student.number());
            assertThat(place.until()).as("the validity of a stranger").isNull();
        });
        assertThat(digits.people()).containsExactly(student);
        // until the stranger is given another number there
        digits.lose(1);
        deliveries.retry(List.of(campus.device(digits).id()), campus.administrator());
        soon(() -> assertThat(states(zhang)).endsWith(State.REMOVED));
    }

    @Test
    @Rule("R47")
    void whoIsFrozenDoesNotStayAtAGateThatWritesTheirNameOtherwise() {
        var digits = campus.gate(true);
        var zhang = permittedAt(State.READY, State.READY, State.READY);
        var number = zhang.number().value().substring(2);
        var theirs = digits.person(number).orElseThrow();
        digits.enter(numbered(theirs, number, "SOMEBODY"));
        assertThat(reconciled(digits).missing()).isZero();
        campus.freeze(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.REMOVED, State.REMOVED, State.REMOVED));
        assertThat(digits.people()).isEmpty();

        // entered anew at the gate by hand
        var wang = permittedAt(State.READY, State.READY, State.READY);
        var hers = wang.number().value().substring(2);
        var spaced = String.join(" ", wang.name().split("", -1));
        digits.enter(new Known(
                hers, spaced, true, theirs.from().minusDays(3), theirs.until().plusYears(3), List.of(1), 0));
        campus.freeze(wang);
        soon(() -> assertThat(states(wang)).containsExactly(State.REMOVED, State.REMOVED, State.REMOVED));
        assertThat(digits.people()).isEmpty();
    }

    @Test
    @Rule("R47")
    void whoIsFrozenAfterANodeDiedIsKnownByWhatItSetOutToTell() {
        var digits = campus.gate(true);
        var zhang = permittedAt(State.READY, State.READY, State.READY);
        var wang = somebody();
        digits.faults().unreachable(true);
        campus.permit(wang);
        soon(() -> assertThat(states(wang)).containsExactly(State.READY, State.READY, State.RETRYING));
        workers.stop();
        // as a node does that dies before it hears the answer
        jdbc.sql("update delivery_item set certain = false where device = ? and person = ?")
                .params(campus.device(digits).id().value(), wang.person().value())
                .update();
        var theirs = digits.person(zhang.number().value().substring(2)).orElseThrow();
        var wanted = rooms.getBean(ItemRows.class)
                .find(campus.device(digits).id(), wang.person())
                .orElseThrow()
                .wanted()
                .entrant(wang.number().value(), campus.time().zone());
        digits.enter(new Known(
                wang.number().value().substring(2), "", true, wanted.from(), wanted.until(), theirs.doors(), 0));
        digits.faults().unreachable(false);
        campus.freeze(wang);
        workers.start();
        soon(() -> assertThat(digits.people()).containsExactly(theirs));
        soon(() -> assertThat(states(wang)).endsWith(State.REMOVED));
    }

    @Test
    void aNameThatAGateCutShortIsTheSameName() {
        var digits = campus.gate(true);
        var zhang = permittedAt(State.READY, State.READY, State.READY);
        var number = zhang.number().value().substring(2);
        digits.enter(numbered(
                digits.person(number).orElseThrow(), number, zhang.name().substring(0, 1) + "\ufffd"));
        campus.freeze(zhang);
        soon(() -> assertThat(states(zhang)).containsExactly(State.REMOVED, State.REMOVED, State.REMOVED));
        assertThat(digits.people()).isEmpty();
    }

    private static Known student(Sitter digitsOf, int face) {
        return new Known(
                digitsOf.number().value().substring(2),
                "林同学",
                true,
                LocalDateTime.parse("2026-09-01T00:00:00"),
                LocalDateTime.parse("2030-07-01T00:00:00"),
                List.of(1),
                face);
    }

    private DeviceStanding reconciled(GateSimulator gate) {
        var device = campus.device(gate).id();
        deliveries.reconcile(List.of(device), campus.administrator());
        soon(() -> assertThat(deliveries.devices().get(device).comparing()).isFalse());
        return deliveries.devices().get(device);
    }

    private static Known numbered(Known known, String number, String name) {
        return new Known(number, name, true, known.from(), known.until(), known.doors(), 0);
    }

    @Test
    @Rule({"R4", "R40"})
    void whoseCategoryHasHoursIsHeldForThemAloneWhereOneComesInAndAlwaysWhereOneLeaves() {
        var exit = campus.gate(false, Direction.OUT);
        var manual = campus.device(Protocol.MANUAL, "", "");
        var categories = rooms.getBean(Categories.class);
        var before = categories.ruleOf(Category.RESEARCH_ASSISTANT);
        var zhang = permittedAt(State.READY, State.READY, State.READY, State.TO_ENTER);
        campus.face(zhang);
        // the rule of before is to count from the same moment on, or these hours would come again in another test
        var begun = campus.time().now();
        categories.change(Changed.hours(before, "Mon-Fri 07:00-19:00"), campus.administrator());
        try {
            campus.pass(
                    Duration.between(campus.time().now(), Instant.parse("2026-11-26T02:00:00Z"))); // Thursday, 10:00
            soon(() -> assertThat(held(east, zhang)).isEqualTo("2026-11-26T07:00 to 2026-11-26T18:59:59"));
            assertThat(held(exit, zhang)).isEqualTo("2026-11-24T00:00 to 2027-02-24T23:59:59");
            soon(() -> assertThat(deliveries.byHand(manual.id(), 10))
                    .singleElement()
                    .extracting(ToDo::hours)
                    .isEqualTo("Mon-Fri 07:00-19:00"));
            campus.pass(Duration.ofHours(10)); // 20:00, and the next day is told already
            soon(() -> assertThat(held(east, zhang)).isEqualTo("2026-11-27T07:00 to 2026-11-27T18:59:59"));
            assertThat(east.face(zhang.number().value()).reason()).isEqualTo(Reason.NOT_YET);
            campus.pass(Duration.ofDays(1)); // Friday night
            soon(() -> assertThat(held(east, zhang)).isEqualTo("2026-11-30T07:00 to 2026-11-30T18:59:59"));
            soon(() -> assertThat(states(zhang)).startsWith(State.READY, State.READY, State.READY));
        } finally {
            clock.set(begun.toString());
            categories.change(before, campus.administrator());
        }
        soon(() -> assertThat(held(east, zhang)).isEqualTo("2026-11-24T00:00 to 2027-02-24T23:59:59"));
    }

    private static String held(GateSimulator gate, Sitter person) {
        var known = known(gate, person);
        return known.from() + " to " + known.until();
    }

    @Test
    @Rule({"R43", "R45"})
    void aDeviceThatReadsNoPassCodeIsNotOfferedToSomebodyWithoutAPicture() {
        campus.device(Protocol.ICLOCK, "127.0.0.1", "CODELESS" + UUID.randomUUID());
        var zhang = permittedAt(State.READY, State.READY, State.RETRYING);
        assertThat(stage(zhang)).isEqualTo(Stage.Progress.of(DONE, "/entry/gates", "delivery.stage.ready", 2));
        campus.face(zhang);
        soon(() -> assertThat(stage(zhang))
                .isEqualTo(Stage.Progress.of(RUNNING, "/entry/gates", "delivery.stage.some", 3, 2L)));
        campus.freeze(zhang);
        assertThat(stage(zhang)).isEqualTo(Stage.Progress.of(LATER, null, "delivery.stage.frozen"));
    }

    @Test
    @Rule({"R31", "R43"})
    void whoDeclinedAFaceIsSentToTheGuardWhereDevicesKnowNothingElse() {
        campus.close();
        campus = new Campus(rooms);
        campus.device(Protocol.ICLOCK, "127.0.0.1", "FACES" + UUID.randomUUID());
        var zhang = permittedAt(State.RETRYING);
        assertThat(stage(zhang)).isEqualTo(Stage.Progress.of(OPEN, "/entry/gates", "delivery.stage.face-only"));
        var version = rooms.getBean(ConsentTexts.class).current().version();
        rooms.getBean(Consents.class).decline(zhang.human(), version, Channel.PHONE);
        assertThat(stage(zhang)).isEqualTo(Stage.Progress.of(DONE, "/entry/gates", "delivery.stage.by-guard"));
    }

    private Stage.Progress stage(Sitter person) {
        return rooms.getBeansOfType(Stage.class).values().stream()
                .filter(stage -> stage.place() == Stage.Place.GATES)
                .findFirst()
                .orElseThrow()
                .of(person.human());
    }

    @Test
    void aFreezeDoesNotWaitUntilALongListIsRead() {
        var zhang = permitted();
        var theirs = known(east, zhang);
        IntStream.range(0, 900)
                .forEach(n -> east.enter(
                        new Known("VISITOR" + n, "访客", true, theirs.from(), theirs.until(), theirs.doors(), 0)));
        east.faults().slow(Duration.ofMillis(400));
        var asked = east.counts().requests();
        deliveries.reconcile(List.of(campus.device(east).id()), campus.administrator());
        soon(() -> assertThat(east.counts().requests()).isGreaterThan(asked + 3));
        campus.freeze(zhang);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(east.person(zhang.number().value())).isEmpty());
        assertThat(deliveries.devices().get(campus.device(east).id()).comparing())
                .as("still being read")
                .isTrue();
        east.faults().slow(Duration.ZERO);
        soon(() -> assertThat(deliveries.devices().get(campus.device(east).id()).comparing())
                .isFalse());
        assertThat(east.people()).hasSize(900);
    }

    @Test
    void aComparisonThatIsAskedForWhileOneRunsIsDoneAfterIt() {
        var zhang = permitted();
        var theirs = known(east, zhang);
        soon(() -> assertThat(deliveries.devices().get(campus.device(east).id()).comparing())
                .isFalse());
        IntStream.range(0, 300)
                .forEach(n -> east.enter(
                        new Known("VISITOR" + n, "访客", true, theirs.from(), theirs.until(), theirs.doors(), 0)));
        east.faults().slow(Duration.ofMillis(400));
        var asked = east.counts().requests();
        deliveries.reconcile(List.of(campus.device(east).id()), campus.administrator());
        soon(() -> assertThat(east.counts().requests()).isGreaterThan(asked + 3));
        // after they were read, so that only the next comparison can miss them
        east.lose(1);
        deliveries.reconcile(List.of(campus.device(east).id()), campus.administrator());
        east.faults().slow(Duration.ZERO);
        soon(() -> assertThat(east.person(zhang.number().value())).isPresent());
    }

    @Test
    void veryManyRemovalsWaitForAHumanButNobodyFrozenOrDeletedDoes() {
        var officer = campus.officer();
        var people = allThere(8);
        jdbc.sql("delete from entry_permit").update();
        soon(() -> assertThat(held(east)).hasSize(8));
        soon(() -> assertThat(held(west)).hasSize(8));
        assertThat(east.people()).hasSize(8);
        soon(() -> assertThat(campus.messages(officer))
                .hasSize(2)
                .allMatch(told -> told.arguments().getLast().equals("8")));
        campus.freeze(people.getFirst());
        campus.delete(people.get(1));
        soon(() -> assertThat(east.people()).hasSize(6));
        assertThat(deliveries.confirmRemovals(campus.device(east).id(), 8, officer))
                .as("that is not what the officer saw")
                .isFalse();
        assertThat(east.people()).hasSize(6);
        assertThat(deliveries.confirmRemovals(campus.device(east).id(), 6, officer))
                .isTrue();
        soon(() -> assertThat(east.people()).isEmpty());
        assertThat(held(west)).hasSize(6);
        assertThat(west.people()).hasSize(6);
    }

    @Test
    void whomAGateRefusesByItselfAnywayNobodyNeedsToConfirm() {
        allThere(8);
        campus.pass(Duration.ofDays(120));
        soon(() -> assertThat(east.people()).isEmpty());
        assertThat(held(east)).isEmpty();
    }

    private List<Sitter> allThere(int many) {
        var people = campus.people(many);
        people.forEach(campus::permitAtOnce);
        soon(() -> assertThat(east.people()).hasSize(many));
        soon(() -> assertThat(west.people()).hasSize(many));
        return people;
    }

    private List<Place> held(GateSimulator gate) {
        return deliveries.held(campus.device(gate).id(), null, 50);
    }

    @Test
    void aFullGateTakesWhoWaitsAsSoonAsThereIsRoom() {
        var first = permitted();
        west.faults().full(true);
        var second = permittedAt(State.READY, State.FULL);
        west.faults().full(false);
        campus.freeze(first);
        soon(() -> assertThat(states(second)).containsExactly(State.READY, State.READY));
    }

    @Test
    void aWrongPasswordIsNotTriedAgainAndAgain() {
        west.faults().wrongPassword(true);
        var zhang = permittedAt(State.READY, State.MISSET);
        var asked = west.counts().requests();
        permittedAt(State.READY, State.MISSET);
        assertThat(west.counts().requests()).isEqualTo(asked);
        west.faults().wrongPassword(false);
        deliveries.retry(List.of(campus.device(west).id()), campus.administrator());
        soon(() -> assertThat(states(zhang)).containsExactly(State.READY, State.READY));
    }

    @Test
    void whatIsDoneByHandIsATickAndATickForSomethingElseDoesNothing() {
        var manual = campus.device(Protocol.MANUAL, "", "");
        var zhang = permittedAt(State.READY, State.READY, State.TO_ENTER);
        var toDo = deliveries.byHand(manual.id(), 10).getFirst();
        assertThat(toDo.remove()).isFalse();
        campus.freeze(zhang);
        soon(() -> assertThat(deliveries.byHand(manual.id(), 10)).isEmpty());
        deliveries.doneByHand(manual.id(), zhang.person(), toDo.version(), campus.administrator());
        assertThat(states(zhang)).endsWith(State.REMOVED);

        var wang = permittedAt(State.READY, State.READY, State.TO_ENTER);
        var tick = deliveries.byHand(manual.id(), 10).getFirst();
        deliveries.doneByHand(manual.id(), wang.person(), tick.version(), campus.administrator());
        assertThat(states(wang)).endsWith(State.READY);
        campus.freeze(wang);
        soon(() ->
                assertThat(deliveries.byHand(manual.id(), 10)).singleElement().matches(ToDo::remove));
    }

    private Sitter somebody() {
        return campus.people(1).getFirst();
    }

    private Sitter permitted() {
        return permittedAt(State.READY, State.READY);
    }

    private Sitter permittedAt(State... states) {
        var somebody = somebody();
        campus.permit(somebody);
        soon(() -> assertThat(states(somebody)).containsExactly(states));
        return somebody;
    }

    private List<State> states(Sitter person) {
        return deliveries.of(List.of(person.person())).stream()
                .map(Place::state)
                .toList();
    }

    private static Known known(GateSimulator gate, Sitter person) {
        return gate.person(person.number().value()).orElseThrow();
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(holds);
    }
}
