package sojourn.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.approval.Answer;
import sojourn.approval.ApprovalId;
import sojourn.approval.Decision;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.State;
import sojourn.approval.Terms;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.Changed;
import sojourn.organization.CampusId;
import sojourn.organization.Role;
import sojourn.register.Change;
import sojourn.register.PersonId;
import sojourn.shell.Fault;
import sojourn.shell.NotFound;

/** The application and what comes of it, with the clock moved. */
@Rule({"R37", "R38", "R39"})
class EntryTests extends EntryRoom {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Categories categories;

    private List<String> faults(Typed typed) {
        var id = begins(zhao.human(), typed);
        return applications.send(id, zhao.human()).faults().all().stream()
                .map(Fault::key)
                .toList();
    }

    @Test
    @Rule("R11")
    void nobodyBeginsBeforeTheirNumberWorks() {
        assertThatThrownBy(() -> drafts.begin(zhao.human())).isInstanceOf(NotFound.class);
        passes(WAIT.minusSeconds(1));
        assertThatThrownBy(() -> drafts.begin(zhao.human())).isInstanceOf(NotFound.class);
        passes(Duration.ofSeconds(1));
        var draft = drafts.get(drafts.begin(zhao.human()), zhao.human());
        assertThat(draft.typed().from()).isEqualTo("2026-11-23");
        assertThat(draft.typed().until()).isEqualTo("2027-11-22");
    }

    @Test
    void itStaysWithinTheDaysOfTheStay() {
        passes(WAIT);
        assertThat(faults(asks("2026-11-23", "2027-11-23", main))).containsExactly("entry.fault.until.late");
        assertThat(faults(asks("2026-11-22", "2026-12-23", main))).containsExactly("entry.fault.from.past");
        assertThat(faults(asks("2026-12-23", "2026-12-22", main))).containsExactly("entry.fault.until.early");
        assertThat(faults(asks("2026-11-23", "2027-02-30", main))).containsExactly("registration.fault.day.none");
        assertThat(faults(asks("2026-11-23", "2027-11-22"))).containsExactly("entry.fault.campuses");
    }

    @Test
    void theDeclarationIsMade() {
        passes(WAIT);
        assertThat(faults(asks("2026-11-23", "2027-11-22", main).undeclared())).containsExactly("entry.fault.declared");
    }

    @Test
    void thereIsOneOpenApplicationForACampus() {
        passes(WAIT);
        applies(zhao.human(), "2026-11-23", "2026-12-31", main);
        assertThat(faults(asks("2027-01-01", "2027-02-01", main, xianlin))).containsExactly("entry.fault.open");
        assertThat(faults(asks("2026-11-23", "2026-12-31", xianlin))).isEmpty();
    }

    @Test
    void thereIsOnePermitForACampusAtATime() {
        permitted(zhao, "2026-11-23", "2026-12-31", main);
        assertThat(faults(asks("2026-12-31", "2027-02-01", main))).containsExactly("entry.fault.permitted");
        assertThat(faults(asks("2027-01-01", "2027-02-01", main))).isEmpty();
    }

    @Test
    void theDatabaseHoldsBoth() {
        var id = permitted(zhao, "2026-11-23", "2026-12-31", main);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into entry_permit select gen_random_uuid(), person, campus, '2026-12-31', '2027-01-31', granted_at, works_from,
                            application, serial from entry_permit where application = ?
                        """).param(id.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        applies(zhao.human(), "2027-01-01", "2027-02-01", main);
        assertThatThrownBy(() ->
                        jdbc.sql("""
                        insert into entry_claim select person, campus, ?, serial from entry_claim where person = ?
                        """).params(id.value(), zhao.person().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anEndedApplicationMakesRoomForTheNext() {
        passes(WAIT);
        var id = applies(zhao.human(), "2026-11-23", "2026-12-31", main);
        approvals.refuse(id, leader, "请先完成入职培训");
        assertThat(faults(asks("2026-11-23", "2026-12-31", main))).isEmpty();
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.NO_PERMIT);
    }

    @Test
    void theLeaderDecidesAndTheGateOpensTwoHoursLater() {
        passes(WAIT);
        var id = applies(zhao.human(), "2026-11-23", "2026-12-31", main);
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.NO_PERMIT);
        passes(Duration.ofMinutes(10));
        approvals.agree(id, leader, "");
        var opens = time.now().plus(WAIT);
        assertThat(now(zhao.person(), main)).isEqualTo(new Verdict.Closed(Reason.PERMIT_WAITS, opens));
        clock.set(opens.minusSeconds(1).toString());
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.PERMIT_WAITS);
        clock.set(opens.toString());
        assertThat(now(zhao.person(), main)).isEqualTo(new Verdict.Open(time.endOf(LocalDate.parse("2026-12-31"))));
        assertThat(reason(zhao.person(), xianlin)).isEqualTo(Reason.NO_PERMIT);
    }

    @Test
    void withoutAFaceTheOtherMeansAreOpen() {
        permitted(zhao, "2026-11-23", "2026-12-31", main);
        assertThat(admissions.now(zhao.person(), main, Means.FACE)).isEqualTo(new Verdict.Closed(Reason.NO_FACE, null));
        assertThat(now(zhao.person(), main)).isInstanceOf(Verdict.Open.class);
    }

    @Test
    @Rule("R22")
    void theLeaderMayAgreeUntilAnEarlierDayAndToSomeCampusesOnly() {
        passes(WAIT);
        var id = applies(zhao.human(), "2026-11-23", "2027-11-22", main, xianlin);
        approvals.decide(
                id,
                leader,
                new Answer(
                        Decision.AGREE,
                        "",
                        new Terms(Map.of(xianlin.toString(), "仙林无工作安排"), LocalDate.parse("2027-01-31"))));
        assertThat(applications.permits(id)).satisfiesExactly(permit -> {
            assertThat(permit.campus()).isEqualTo(main);
            assertThat(permit.until()).isEqualTo(LocalDate.parse("2027-01-31"));
        });
    }

    @Test
    @Rule("R25")
    void nobodyDecidesOnTheirOwn() {
        university.appoint(zhao.human(), Role.LEADER, college);
        passes(WAIT);
        var id = applies(zhao.human(), "2026-11-23", "2026-12-31", main);
        assertThatThrownBy(() -> approvals.agree(id, zhao.human(), "")).isInstanceOf(NotFound.class);
        assertThat(approvals.deciders(id)).extracting(human -> human.id()).containsExactly(leader);
    }

    @Test
    @Rule("R22")
    void whatWasSentBackIsChangedAndSentAgain() {
        passes(WAIT);
        var id = applies(zhao.human(), "2026-11-23", "2026-12-31", main);
        approvals.sendBack(id, leader, "请改为仙林校区");
        var draft = drafts.editable(id, zhao.human()).orElseThrow();
        drafts.save(id, zhao.human(), draft.version(), "test", kept -> asks("2026-11-23", "2026-12-31", xianlin));
        assertThat(applications.send(id, zhao.human()).faults().none()).isTrue();
        approvals.agree(id, leader, "");
        assertThat(applications.permits(id)).extracting(EntryPermit::campus).containsExactly(xianlin);
    }

    @Test
    void whatTheCategoryAddsIsAskedToo() {
        var security = university.department("保卫处", null);
        var guard = university.leader("郑十", security);
        var before = categories.ruleOf(Category.RESEARCH_ASSISTANT);
        var begun = time.now();
        categories.change(
                Changed.stepsAndHours(before, List.of("entry:entry.step.second@" + security), before.hours()), leader);
        try {
            passes(WAIT);
            var id = applies(zhao.human(), "2026-11-23", "2026-12-31", main);
            assertThat(approvals.agree(id, leader, "").state()).isEqualTo(State.RUNNING);
            assertThat(applications.permits(id)).isEmpty();
            assertThat(approvals.agree(id, guard, "").state()).isEqualTo(State.AGREED);
            assertThat(applications.permits(id)).hasSize(1);
        } finally {
            // so that no other test meets a moment at which it held
            clock.set(begun.toString());
            categories.change(before, leader);
        }
    }

    @Test
    @Rule("R40")
    void theHoursOfTheCategoryHold() {
        permitted(zhao, "2026-11-23", "2026-12-31", main);
        var before = categories.ruleOf(Category.RESEARCH_ASSISTANT);
        var begun = time.now();
        categories.change(Changed.stepsAndHours(before, before.extraSteps(), "Mon-Fri 07:00-18:00"), leader);
        try {
            at("2026-11-23T18:00:00");
            var tomorrow = time.at(LocalDate.parse("2026-11-24"), LocalTime.of(7, 0));
            assertThat(now(zhao.person(), main)).isEqualTo(new Verdict.Closed(Reason.OUTSIDE_HOURS, tomorrow));
        } finally {
            // so that no other test meets a moment at which it held
            clock.set(begun.toString());
            categories.change(before, leader);
        }
    }

    @Test
    @Rule({"R15", "R41"})
    void deletionClosesAtOnceAndComingBackNeedsANewPermit() {
        permitted(zhao, "2026-11-23", "2027-03-31", main);
        changes(Change.deletion(zhao.person()));
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.DELETED);
        passes(Duration.ofDays(3));
        changes(Change.until(zhao.person(), LocalDate.parse("2027-06-30")));
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.NO_PERMIT);
        assertThat(admissions.stretches(List.of(zhao.person()), main)).isEmpty();
        permitted(zhao, "2026-11-26", "2027-06-30", main);
        assertThat(now(zhao.person(), main)).isInstanceOf(Verdict.Open.class);
    }

    @Test
    @Rule("R16")
    void aTransferDoesNotCloseTheGate() {
        permitted(zhao, "2026-11-23", "2027-03-31", main);
        passes(Duration.ofDays(2));
        changes(Change.move(zhao.person(), university.department("计算机学院", null), null));
        assertThat(now(zhao.person(), main)).isEqualTo(new Verdict.Open(time.endOf(LocalDate.parse("2027-03-31"))));
    }

    @Test
    @Rule("R41")
    void theLeaveDateCountsWholeAndNothingIsFlipped() {
        permitted(zhao, "2026-11-23", "2027-03-31", main);
        changes(Change.until(zhao.person(), LocalDate.parse("2026-12-24")));
        at("2026-12-24T23:59:59");
        assertThat(now(zhao.person(), main)).isEqualTo(new Verdict.Open(time.endOf(LocalDate.parse("2026-12-24"))));
        at("2026-12-25T00:00:00");
        assertThat(reason(zhao.person(), main)).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void whoseStayEndedMeanwhileIsNotPermitted() {
        passes(WAIT);
        var id = applies(zhao.human(), "2026-11-23", "2026-12-31", main);
        changes(Change.deletion(zhao.person()));
        assertThatThrownBy(() -> approvals.agree(id, leader, "")).isInstanceOf(NotCarriedOut.class);
        assertThat(approvals.get(id, leader).state()).isEqualTo(State.RUNNING);
    }

    @Test
    @Rule("R14")
    void afterARenewalOneClickProlongsAndTheLeaderDecidesAgain() {
        permitted(zhao, "2026-11-23", "2027-11-22", main, xianlin);
        assertThat(own.of(zhao.human()).prolongable()).isEmpty();
        changes(Change.until(zhao.person(), LocalDate.parse("2028-06-30")));
        assertThat(own.of(zhao.human()).prolongable()).hasSize(2);
        var prolonged = own.prolong(zhao.human());
        assertThat(prolonged.sent()).isTrue();
        assertThat(own.of(zhao.human()).prolongable()).isEmpty();
        assertThatThrownBy(() -> own.prolong(zhao.human())).isInstanceOf(NotFound.class);
        approvals.agree(prolonged.id(), leader, "");
        assertThat(applications.permits(prolonged.id())).hasSize(2).allSatisfy(permit -> {
            assertThat(permit.from()).isEqualTo(LocalDate.parse("2027-11-23"));
            assertThat(permit.until()).isEqualTo(LocalDate.parse("2028-06-30"));
        });
        passes(WAIT);
        for (var campus : List.of(main, xianlin)) {
            assertThat(now(zhao.person(), campus))
                    .isEqualTo(new Verdict.Open(time.endOf(LocalDate.parse("2028-06-30"))));
        }
    }

    @Test
    @Rule("R29")
    void twoWindowsLoseNoText() {
        passes(WAIT);
        var human = zhao.human();
        var id = drafts.begin(human);
        assertThat(drafts.begin(human)).isEqualTo(id);
        var version = drafts.get(id, human).version();
        drafts.save(id, human, version, "one", kept -> asks("2026-11-23", "2026-12-31", main));
        var aside = drafts.save(id, human, version, "two", kept -> asks("2026-11-23", "2026-12-31", xianlin));
        assertThat(aside).isInstanceOfSatisfying(Drafts.Saving.Aside.class, beside -> {
            assertThat(campuses(beside.id())).containsExactly(xianlin.toString());
            assertThat(campuses(id)).containsExactly(main.toString());
        });
    }

    private List<String> campuses(ApprovalId id) {
        return drafts.get(id, zhao.human()).typed().campuses();
    }

    @Test
    void nobodyElseTouchesADraft() {
        passes(WAIT);
        var id = drafts.begin(zhao.human());
        var other = comes("钱七", "2026-11-23", "2027-11-22").human();
        assertThatThrownBy(() -> drafts.get(id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.editable(id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.save(id, other, 1, "x", kept -> kept)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> applications.send(id, other)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("R47")
    void whoeverIsFrozenStaysOutUntilASecondHumanReleasesThem() {
        permitted(zhao, "2026-11-23", "2026-12-31", main);
        var first = university.human("郑十");
        var freeze = freezing.freeze(zhao.person(), first, "遗失证件，疑被冒用");
        assertThat(now(zhao.person(), main)).isEqualTo(new Verdict.Closed(Reason.FROZEN, null));
        assertThat(admissions.stretches(List.of(zhao.person()), main)).isEmpty();
        assertThatThrownBy(() -> freezing.release(freeze.id(), first, "已核实")).isInstanceOf(NotFound.class);
        freezing.release(freeze.id(), university.human("吴九"), "已核实");
        assertThat(now(zhao.person(), main)).isInstanceOf(Verdict.Open.class);
    }

    @Test
    void aStrangerIsUnknown() {
        var nobody = new PersonId(UUID.randomUUID());
        assertThat(now(nobody, main)).isEqualTo(new Verdict.Closed(Reason.UNKNOWN, null));
        assertThat(admissions.now(zhao.person(), new CampusId(UUID.randomUUID()), Means.OTHER))
                .isInstanceOf(Verdict.Closed.class);
    }
}
