package sojourn.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import sojourn.Rule;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.NotNow;
import sojourn.approval.State;
import sojourn.organization.Role;
import sojourn.register.IssuedNumber;
import sojourn.shell.Fault;
import sojourn.shell.NotFound;

/** What sending a form brings, and what a decision on it. */
class RegistrationsTests extends RegistrationRoom {

    @Test
    @Rule({"R10", "R11"})
    void whenTheLeaderAgreesEachPersonHasANumberThatWorksTwoHoursLater() {
        var id = sent(Forms.filled(college, 3));
        var serial = approvals.agree(id, leader, "").serial().orElseThrow();

        assertThat(approvals.get(id, leader).state()).isEqualTo(State.AGREED);
        assertThat(people.issuedBy(serial))
                .hasSize(3)
                .extracting(IssuedNumber::worksFrom)
                .containsOnly(clock.instant().plusSeconds(7200));
        assertThat(claims(id)).isZero();
        assertThatThrownBy(() -> drafts.get(id, secretary.human())).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("R7")
    void theWordingThatWasTickedIsFrozenWithTheApplication() {
        var id = sent(Forms.filled(college, 1));
        var application = registrations.get(id);

        assertThat(application.declaration().version()).isEqualTo(2);
        assertThat(application.declaration().zh()).isEqualTo("经审核，此人符合入校条件。本人承诺以上信息属实。");
        assertThat(application.declaredBy()).isEqualTo(secretary.human());
        assertThatThrownBy(() -> jdbc.sql("update registration_declaration set wording_zh = 'x' where version = 2")
                        .update())
                .hasMessageContaining("stays as it was");
    }

    @Test
    @Rule("R9")
    void ofManyApplicationsSentForThePersonAtTheSameMomentOneIsSent() throws Exception {
        for (int round = 0; round < 5; round++) {
            var form = Forms.filled(college, 2);
            var ids = List.of(draft(form), draft(form), draft(form), draft(form));
            var together = new CyclicBarrier(ids.size());
            var sends = new ArrayList<Callable<Boolean>>();
            for (var id : ids) {
                sends.add(() -> {
                    together.await();
                    try {
                        return registrations.send(id, secretary.human()).registration() != null;
                    } catch (Registrations.AlreadyClaimed another) {
                        return false;
                    }
                });
            }
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                var sent = 0;
                for (var future : executor.invokeAll(sends)) {
                    sent += future.get() ? 1 : 0;
                }
                assertThat(sent).isEqualTo(1);
            }
            assertThat(ids.stream()
                            .filter(id -> approvals.get(id, secretary.human()).state() == State.RUNNING))
                    .hasSize(1);
        }
    }

    @Test
    @Rule("R24")
    void theSameDraftSentTwiceAtOnceIsSentOnce() throws Exception {
        var id = draft(Forms.filled(college, 1));
        var together = new CyclicBarrier(2);
        Callable<String> send = () -> {
            together.await();
            try {
                registrations.send(id, secretary.human());
                return "sent";
            } catch (NotNow twice) {
                return "twice";
            }
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<String>();
            for (var future : executor.invokeAll(List.of(send, send))) {
                answers.add(future.get());
            }
            assertThat(answers).containsExactlyInAnyOrder("sent", "twice");
        }
        assertThat(approvals.get(id, secretary.human()).round()).isEqualTo(1);
    }

    @Test
    @Rule("R22")
    void whatWasSentBackIsChangedAndSentAgainUnderTheSameNumber() {
        var id = sent(Forms.filled(college, 2));
        var serial = approvals.sendBack(id, leader, "第二人请移除").serial();

        save(id, typed -> typed.without("2"));
        assertThat(registrations.send(id, secretary.human()).registration()).isNotNull();

        assertThat(approvals.get(id, secretary.human()).serial()).isEqualTo(serial);
        assertThat(registrations.get(id).registration().people()).hasSize(1);
        assertThat(claims(id)).isEqualTo(1);
        approvals.agree(id, leader, "");
        assertThat(people.issuedBy(serial.orElseThrow())).hasSize(1);
    }

    @Test
    @Rule("R10")
    void afterTheLastDayNobodyIsWelcomedAnyMore() {
        var id = sent(Forms.filled(college, 1));
        clock.set("2027-12-01T01:00:00Z");
        assertThatThrownBy(() -> approvals.agree(id, leader, "")).isInstanceOf(NotCarriedOut.class);
        assertThat(approvals.get(id, leader).state()).isEqualTo(State.RUNNING);
    }

    @Test
    @Rule("R28")
    void whoHasLostTheOfficeSendsNothingForTheDepartment() {
        var other = university.department("计算机学院", null);
        var office = university.appoint(secretary.human(), Role.SECRETARY, other);
        var id = draft(Forms.filled(other, 1));
        university.dismiss(office);
        assertThat(registrations.send(id, secretary.human()).faults().all())
                .extracting(Fault::field)
                .contains("department");
    }
}
