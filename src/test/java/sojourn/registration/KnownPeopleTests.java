package sojourn.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.AssertablePublishedEvents;
import sojourn.Rule;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.State;
import sojourn.category.Category;
import sojourn.shell.Deed;
import sojourn.shell.Fault;
import sojourn.shell.SignedIn;

/** What a secretary hears of people who are known already, or stand in another application (R8, R9). */
class KnownPeopleTests extends RegistrationRoom {

    @Test
    @Rule("R9")
    void whoStandsInAnOpenApplicationIsToldItsSerialNumberUntilItEnds() {
        var form = Forms.filled(college, 1);
        var first = sent(form);
        var serial = approvals.get(first, secretary.human()).serial().orElseThrow();

        var second = draft(form);
        assertThat(registrations.send(second, secretary.human()).faults().all())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.key()).isEqualTo("registration.fault.claimed");
                    assertThat(fault.arguments()).containsExactly(serial);
                });

        approvals.withdraw(first, secretary.human());
        assertThat(registrations.send(second, secretary.human()).registration()).isNotNull();
    }

    @Test
    @Rule("R10")
    void whenSomebodyBecameKnownMeanwhileTheLeaderReadsWhoAndNothingIsHalfDone() {
        var form = Forms.filled(college, 2);
        var id = sent(form);
        // a copy that came in by another way: claims are freed as the first one's were
        jdbc.sql("delete from registration_claim where application = :id")
                .param("id", id.value())
                .update();
        approvals.agree(sent(form.without("1")), leader, "");

        assertThatThrownBy(() -> approvals.agree(id, leader, ""))
                .isInstanceOfSatisfying(NotCarriedOut.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("registration.not-carried-out.known");
                    assertThat(refusal.arguments()).containsExactly("张三");
                });
        assertThat(approvals.get(id, leader).state()).isEqualTo(State.RUNNING);
        assertThat(people.issuedBy(approvals.get(id, leader).serial().orElseThrow()))
                .isEmpty();
    }

    @Test
    @Rule("R8")
    void whoIsKnownHereIsToldTheNumberAndElsewhereOnlyTheWay() {
        var form = Forms.filled(college, 1);
        var first = sent(form);
        approvals.agree(first, leader, "");
        clock.set("2026-12-02T01:00:00Z");
        assertThat(refusals(secretary, again(form, college))).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("registration.known.here");
            assertThat(fault.arguments().getFirst().toString()).startsWith("LS2026");
        });

        var other = university.department("计算机学院", null);
        duties.set(other, Category.OUTSOURCED_STAFF, false, university.leader("赵六", other));
        var stranger = new SignedIn(university.secretary("周八", other), "周八");
        assertThat(refusals(stranger, again(form, other))).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("registration.known.elsewhere");
            assertThat(fault.arguments()).isEmpty();
        });

        clock.set("2027-12-01T01:00:00Z");
        assertThat(refusals(stranger, again(form, other)))
                .extracting(Fault::key)
                .contains("registration.known.elsewhere-gone");
    }

    @Test
    @Rule("R8")
    void sameNameAndNumberWithAnotherDocumentIsAWarningThatTheLeaderSees() {
        var form = Forms.filled(college, 1);
        approvals.agree(sent(form), leader, "");
        var twin = form.people().getFirst();
        var other = new TypedPerson(
                "1", twin.name(), "PASSPORT", "P" + twin.documentNumber(), twin.mobile(), "MALE", "1990-01-31", "", "");

        assertThat(registrations.get(sent(form.with(List.of(other)))).warned()).containsExactly(0);
    }

    @Test
    @Rule("R8")
    void eachDocumentAskedForLeavesATrailAndTheHourHasALimit(AssertablePublishedEvents events) {
        var id = draft(Forms.filled(college, 200));
        registrations.send(id, secretary.human());
        assertThat(events.ofType(Deed.class).matching(deed -> deed.verb().equals("person.looked-up")))
                .hasSize(200)
                .allSatisfy(deed -> assertThat(deed.facts().get("number")).contains("****"));

        registrations.send(draft(Forms.filled(college, 200)), secretary.human());
        assertThat(refusals(secretary, Forms.filled(college, 1)))
                .extracting(Fault::key)
                .containsExactly("registration.fault.lookups");

        clock.set("2026-11-23T05:49:00Z");
        assertThat(refusals(secretary, Forms.filled(college, 1))).isEmpty();
    }
}
