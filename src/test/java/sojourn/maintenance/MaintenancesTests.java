package sojourn.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sojourn.Rule;
import sojourn.approval.Answer;
import sojourn.approval.ApprovalId;
import sojourn.approval.Decision;
import sojourn.approval.LeftOut;
import sojourn.approval.Matters;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.State;
import sojourn.approval.Step;
import sojourn.approval.Terms;
import sojourn.approval.Unfit;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.register.Change;
import sojourn.register.Present;
import sojourn.register.Status;
import sojourn.shell.NotFound;

/** What 个人信息维护 brings in every state a person may be in, also when that changes on the way. */
class MaintenancesTests extends MaintenanceRoom {

    @Autowired
    Matters matters;

    @Autowired
    Categories categories;

    @Test
    @Rule({"R13", "R14"})
    void aLaterDayIsARenewalAndHoldsFromTheApprovalOn() {
        var id = begun(secretaryHere, one -> with(one, "2027-06-30", one.department()));
        assertThat(checked(id, secretaryHere).kinds()).containsExactly(Kind.RENEWAL);
        send(id, secretaryHere);
        assertThat(now().until()).isEqualTo("2026-12-31");
        approvals.agree(id, leaderHere, "");
        assertThat(now().until()).isEqualTo("2027-06-30");
    }

    @Test
    @Rule({"R4", "R14"})
    void aRenewalAddsTheLongestStayToThePresentOneHoweverEarlyItIsAskedFor() {
        int months = longest();
        var full = LocalDate.parse("2026-12-31").plusMonths(months);
        var id = begun(secretaryHere, one -> with(one, full.toString(), one.department()));
        assertThat(send(id, secretaryHere).all()).isEmpty();
        approvals.withdraw(id, secretaryHere);

        var more = begun(secretaryHere, one -> with(one, full.plusDays(1).toString(), one.department()));
        assertThat(send(more, secretaryHere).all()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("maintenance.fault.until.long.renewal");
            assertThat(fault.arguments()).containsExactly(months, full.toString(), "2027-01-01");
        });
    }

    @Test
    @Rule({"R4", "R8", "R14"})
    void whoseStayIsOverAndWhoComesFromAnotherDepartmentMayStayTheLongestFromToday() {
        var full = LocalDate.parse("2026-11-23").plusMonths(longest()).minusDays(1);
        var moving = begun(secretaryThere, one -> with(one, full.plusDays(1).toString(), there.toString()));
        assertThat(send(moving, secretaryThere).all())
                .as("nothing tells until when they stay")
                .singleElement()
                .satisfies(fault -> assertThat(fault.arguments()).contains(full.toString()));

        clock.set("2027-02-01T04:00:00Z");
        var day = LocalDate.parse("2027-02-01").plusMonths(longest()).toString();
        var over = begun(secretaryHere, one -> with(one, day, one.department()));
        assertThat(send(over, secretaryHere).all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("maintenance.fault.until.long"));
    }

    private int longest() {
        return Objects.requireNonNull(categories.ruleOf(Category.RESEARCH_ASSISTANT))
                .longestStayMonths();
    }

    @Test
    @Rule({"R13", "R15"})
    void aDeletionEndsItAndALaterRenewalBringsThemBack() {
        var id = begun(secretaryHere, one -> deleting(one));
        assertThat(checked(id, secretaryHere).kinds()).containsExactly(Kind.DELETION);
        send(id, secretaryHere);
        approvals.agree(id, leaderHere, "");
        assertThat(now().status()).isEqualTo(Status.DELETED);

        var back = begun(secretaryHere, one -> with(one, "2027-06-30", one.department()));
        send(back, secretaryHere);
        approvals.agree(back, leaderHere, "");
        assertThat(now().status()).isEqualTo(Status.VALID);
        assertThat(now().from()).isEqualTo("2026-11-23");
    }

    @Test
    @Rule({"R13", "R16", "R19"})
    void whileValidBothLeadersAreAskedAtOnceAndOnlyTheSecondYesMoves() {
        var id = transfer(secretaryThere, "2027-06-30");
        var approval = approvals.get(id, secretaryThere);
        assertThat(approval.open()).hasSize(2);
        assertThat(approval.steps())
                .extracting(Step::name)
                .containsExactlyInAnyOrder("maintenance.step.releasing", "maintenance.step.receiving");

        approvals.agree(id, leaderThere, "");
        assertThat(now().department()).isEqualTo(here);
        approvals.agree(id, leaderHere, "");
        assertThat(now().department()).isEqualTo(there);
        assertThat(now().until()).isEqualTo("2027-06-30");
        assertThat(now().status()).isEqualTo(Status.VALID);
        assertThat(desk.own(secretaryThere)).contains(now().department());
    }

    @Test
    @Rule("R16")
    void oneRefusalEndsATransfer() {
        var id = transfer(secretaryHere, "");
        approvals.agree(id, leaderThere, "");
        assertThat(approvals.refuse(id, leaderHere, "走不开").state()).isEqualTo(State.REFUSED);
        assertThat(now().department()).isEqualTo(here);
        assertThat(approvals.get(id, secretaryHere).open()).isEmpty();
    }

    @Test
    @Rule("R17")
    void whoseStayIsOverNeedsTheReceivingLeaderAloneAndANewDay() {
        clock.set("2027-02-01T04:00:00Z");
        var without = begun(secretaryThere, one -> with(one, "", there.toString()));
        assertThat(send(without, secretaryThere).all())
                .extracting(fault -> fault.key())
                .contains("maintenance.fault.until.needed");

        var id = transfer(secretaryThere, "2027-06-30");
        assertThat(approvals.get(id, secretaryThere).open()).hasSize(1);
        approvals.agree(id, leaderThere, "");
        assertThat(now().department()).isEqualTo(there);
        assertThat(now().from()).isEqualTo("2027-02-01");
    }

    @Test
    @Rule("R18")
    void expiringBetweenTheTwoDecisionsTheyStillNeedBothAndANewDay() {
        var withDay = transfer(secretaryHere, "2027-06-30");
        approvals.agree(withDay, leaderThere, "");
        clock.set("2027-01-04T04:00:00Z");
        assertThat(now().status()).isEqualTo(Status.EXPIRED);
        assertThat(approvals.get(withDay, secretaryHere).state())
                .as("the releasing leader is still needed")
                .isEqualTo(State.RUNNING);
        approvals.agree(withDay, leaderHere, "");
        assertThat(now().department()).isEqualTo(there);
        assertThat(now().status()).isEqualTo(Status.VALID);
    }

    @Test
    @Rule("R18")
    void expiringWithoutANewDayTheLastYesSaysWhatIsMissing() {
        var id = transfer(secretaryHere, "");
        approvals.agree(id, leaderThere, "");
        clock.set("2027-01-04T04:00:00Z");
        assertThatThrownBy(() -> approvals.agree(id, leaderHere, "")).isInstanceOf(NotCarriedOut.class);
        assertThat(approvals.get(id, secretaryHere).state()).isEqualTo(State.RUNNING);
        assertThat(now().department()).isEqualTo(here);
    }

    @Test
    @Rule("R18")
    void renewedBeforeTheOnlyDecisionTheReleasingLeaderIsAskedToo() {
        clock.set("2027-02-01T04:00:00Z");
        var id = transfer(secretaryThere, "2027-06-30");
        assertThat(approvals.get(id, secretaryThere).open()).hasSize(1);
        change(Change.until(person, LocalDate.parse("2027-03-31")));

        assertThat(approvals.agree(id, leaderThere, "").state()).isEqualTo(State.RUNNING);
        assertThat(now().department()).isEqualTo(here);
        assertThat(approvals.deciders(id)).extracting(human -> human.id()).containsExactly(leaderHere);
        assertThat(approvals.agree(id, leaderHere, "").state()).isEqualTo(State.AGREED);
        assertThat(now().department()).isEqualTo(there);
    }

    @Test
    @Rule("R18")
    void deletedBetweenTheDecisionsTheyStillNeedBothAndBeginAnew() {
        var id = transfer(secretaryHere, "2027-06-30");
        approvals.agree(id, leaderThere, "");
        change(Change.deletion(person));
        assertThat(approvals.get(id, secretaryHere).state()).isEqualTo(State.RUNNING);
        approvals.agree(id, leaderHere, "");
        assertThat(now().department()).isEqualTo(there);
        assertThat(now().status()).isEqualTo(Status.VALID);
    }

    @Test
    @Rule("R9")
    void nobodyStandsInTwoOpenApplications() {
        var first = transfer(secretaryHere, "");
        var second = begun(secretaryThere, one -> with(one, "2027-06-30", there.toString()));
        var serial = approvals.get(first, secretaryHere).serial().orElseThrow();
        assertThat(send(second, secretaryThere).all()).anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo("maintenance.fault.claimed");
            assertThat(fault.arguments()).containsExactly(serial);
        });
        approvals.withdraw(first, secretaryHere);
        assertThat(send(second, secretaryThere).none()).isTrue();
    }

    @Test
    @Rule({"R8", "R19"})
    void theReceivingSecretaryMayAskForATransferToTheirOwnDepartmentAndNothingElse() {
        var delete = begun(secretaryThere, MaintenanceRoom::deleting);
        assertThat(checked(delete, secretaryThere).change()).isNull();
        var elsewhere = begun(
                secretaryThere,
                one -> with(
                        one, "2027-06-30", university.department("图书馆", null).toString()));
        assertThat(checked(elsewhere, secretaryThere).change()).isNull();
        var renewal = begun(secretaryThere, one -> with(one, "2027-06-30", here.toString()));
        assertThat(checked(renewal, secretaryThere).change())
                .as("a renewal is for their own department to ask for")
                .isNull();
        assertThatThrownBy(() -> drafts.editable(delete, secretaryHere)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule({"R13", "R7"})
    void withoutAChangeOrTheDeclarationNothingIsSent() {
        var id = begun(secretaryHere, UnaryOperator.identity());
        assertThat(send(id, secretaryHere).all())
                .extracting(fault -> fault.key())
                .containsExactly("maintenance.fault.nothing");
        var renewal = begun(secretaryHere, one -> with(one, "2027-06-30", one.department()));
        assertThat(maintenances.send(renewal, secretaryHere, 0).all())
                .extracting(fault -> fault.key())
                .containsExactly("maintenance.fault.declared");
        assertThat(approvals.get(renewal, secretaryHere).state()).isEqualTo(State.DRAFT);
    }

    @Test
    @Rule("R12")
    void theyAreFoundByTheirStaffNumberOnlyInFull() {
        var number = now().number().value();
        assertThat(desk.find(secretaryHere, " " + number.toLowerCase(Locale.ROOT) + " ", ""))
                .extracting(found -> found.now().person())
                .containsExactly(person);
        assertThat(desk.find(secretaryHere, number.substring(0, 11), "")).isEmpty();
    }

    @Test
    @Rule({"R20", "R49"})
    void aHundredWhoLeaveSoonAreRenewedInOneApplication() {
        for (int i = 0; i < 100; i++) {
            welcomed("保洁" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10));
        }
        clock.set("2026-12-10T04:00:00Z");
        var leaving = desk.expiring(secretaryHere);
        assertThat(leaving).hasSize(101);
        var id = drafts.begin(secretaryHere, leaving, "2027-06-30");
        assertThat(send(id, secretaryHere).none()).isTrue();
        approvals.agree(id, leaderHere, "");
        assertThat(desk.expiring(secretaryHere)).isEmpty();
        assertThat(presents.of(leaving.stream().map(Present::person).toList()))
                .extracting(Present::until)
                .containsOnly(LocalDate.parse("2027-06-30"));
    }

    @Test
    @Rule("R22")
    void aLeaderAgreesToSomeOfThemAndToAnEarlierDay() {
        var other = welcomed("周九");
        var id = renewalOf(person, other);
        approvals.decide(id, leaderHere, agreeing(Map.of(other.toString(), "合同未续"), LocalDate.parse("2027-03-31")));
        assertThat(now().until()).isEqualTo("2027-03-31");
        assertThat(presents.of(List.of(other)).getFirst().until()).isEqualTo("2026-12-31");
        var approval = approvals.get(id, secretaryHere);
        assertThat(approval.state()).isEqualTo(State.AGREED);
        assertThat(approval.leftOut()).containsExactly(new LeftOut(1, other.toString(), "周九", "合同未续"));
        assertThat(send(renewal(other), secretaryHere).all())
                .as("who was left out may be applied for again")
                .isEmpty();
    }

    @Test
    @Rule("R22")
    void anAgreementToNobodyIsNoneAndAStayIsNotCutByARenewal() {
        var id = renewalOf(person);
        assertThatThrownBy(() -> approvals.decide(id, leaderHere, agreeing(Map.of(person.toString(), "不需要"), null)))
                .isInstanceOf(NotCarriedOut.class);
        assertThatThrownBy(() -> approvals.decide(id, leaderHere, agreeing(Map.of(), LocalDate.parse("2026-12-30"))))
                .isInstanceOf(NotCarriedOut.class);
        assertThatThrownBy(() -> approvals.decide(id, leaderHere, agreeing(Map.of(), LocalDate.parse("2027-07-01"))))
                .as("nor made longer by its leader")
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> approvals.decide(id, leaderHere, agreeing(Map.of("nobody", "不需要"), null)))
                .isInstanceOf(NotFound.class);
        assertThat(approvals.get(id, secretaryHere).open()).hasSize(1);
        assertThat(now().until()).isEqualTo("2026-12-31");
    }

    @Test
    @Rule({"R16", "R22"})
    void eachOfTwoLeadersMayLeaveSomebodyOutAndTheEarlierDayHolds() {
        var second = welcomed("周九");
        var third = welcomed("吴十");
        var id = drafts.begin(secretaryHere, presents.of(List.of(person, second, third)), "2027-06-30");
        drafts.save(id, secretaryHere, typed -> {
            var moved = typed;
            for (var one : typed.people()) {
                moved = moved.changing(one.person(), it -> with(it, "", there.toString()));
            }
            return moved;
        });
        assertThat(send(id, secretaryHere).all()).isEmpty();
        approvals.decide(id, leaderThere, agreeing(Map.of(second.toString(), "岗位已满"), LocalDate.parse("2027-05-31")));
        approvals.decide(id, leaderHere, agreeing(Map.of(third.toString(), "走不开"), LocalDate.parse("2027-04-30")));
        assertThat(now().department()).isEqualTo(there);
        assertThat(now().until()).isEqualTo("2027-04-30");
        assertThat(presents.of(List.of(second, third)))
                .extracting(Present::department)
                .containsOnly(here);
    }

    @Test
    @Rule({"R13", "R18"})
    void aNameIsPutRightWithoutARenewalAlsoAfterTheStay() {
        var id = begun(secretaryHere, one -> named(one, "张三丰"));
        assertThat(send(id, secretaryHere).all()).isEmpty();
        clock.set("2027-02-01T04:00:00Z");
        approvals.agree(id, leaderHere, "");
        assertThat(now().name()).as("sent before, agreed after").isEqualTo("张三丰");

        var after = begun(secretaryHere, one -> named(one, "张三封"));
        assertThat(checked(after, secretaryHere).kinds()).containsExactly(Kind.AMENDMENT);
        assertThat(send(after, secretaryHere).all()).isEmpty();
        approvals.agree(after, leaderHere, "");
        assertThat(now().name()).isEqualTo("张三封");
        assertThat(now().status()).isEqualTo(Status.EXPIRED);
        assertThat(now().until()).isEqualTo("2026-12-31");
    }

    @Test
    @Rule({"R18", "R50"})
    void anEarlierDayThatIsOverWhenAgreedIsTheDayOfTheAgreement() {
        var id = begun(secretaryHere, one -> with(one, "2026-11-30", one.department()));
        assertThat(send(id, secretaryHere).all()).isEmpty();
        clock.set("2026-12-03T04:00:00Z");
        approvals.agree(id, leaderHere, "");
        assertThat(now().until()).as("yesterday stays as it was").isEqualTo("2026-12-03");
    }

    @Test
    @Rule({"R18", "R22"})
    void theLastYesSaysForHowManyItHoldsAndWhetherAnotherLeaderIsAskedFirst() {
        var second = welcomed("周九");
        var id = drafts.begin(secretaryHere, presents.of(List.of(person, second)), "2027-06-30");
        drafts.save(
                id,
                secretaryHere,
                typed -> typed.changing(person.toString(), one -> with(one, "", there.toString()))
                        .changing(second.toString(), one -> with(one, "", there.toString())));
        assertThat(send(id, secretaryHere).all()).isEmpty();
        approvals.decide(id, leaderThere, agreeing(Map.of(second.toString(), "岗位已满"), null));
        assertThat(meaning(id)).contains("1 人的变更随即生效");

        clock.set("2027-02-01T04:00:00Z");
        approvals.refuse(id, leaderHere, "走不开");
        var back = transfer(secretaryThere, "2027-06-30");
        change(Change.until(person, LocalDate.parse("2027-03-31")));
        assertThat(meaning(back)).contains("还将请其原部门领导审核");
    }

    private String meaning(ApprovalId id) {
        return matters.of("maintenance")
                .meaning(approvals.get(id, leaderThere), Decision.AGREE, Locale.SIMPLIFIED_CHINESE)
                .orElseThrow();
    }

    private static TypedChange named(TypedChange one, String name) {
        return new TypedChange(
                one.person(),
                false,
                "",
                one.department(),
                name,
                "",
                one.company(),
                one.creditCode(),
                one.project(),
                one.contact(),
                "");
    }

    private static Answer agreeing(Map<String, String> leftOut, @Nullable LocalDate notAfter) {
        return new Answer(Decision.AGREE, "", new Terms(leftOut, notAfter));
    }
}
