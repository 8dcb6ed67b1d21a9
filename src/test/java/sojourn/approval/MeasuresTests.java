package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.approval.Trial.University;
import sojourn.organization.DepartmentId;
import sojourn.promise.Services;
import sojourn.shell.HumanId;

/** 7 working hours are promised, from 08:30 to 12:00 and from 13:30 to 17:00. */
// ModuleTests verifies the whole house, once
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@Import(Trial.class)
@Rule("R27")
class MeasuresTests {

    @Autowired
    private Approvals approvals;

    @Autowired
    private Services services;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private University university;

    @Autowired
    private MovableClock clock;

    private DepartmentId college;
    private HumanId leader;
    private HumanId secretary;

    @BeforeEach
    void aCollege() {
        college = university.department("通信学院", null);
        leader = university.leader("王五", college);
        secretary = university.secretary("李四", college);
        // far from what other tests answered
        clock.set("2035-01-01T00:30:00Z");
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    /** Monday 08:30; a return counts as an answer, and the next round is measured by itself. */
    @Test
    void answersAreMeasuredInWorkingTimeEachByItself() {
        assertThat(services.lately()).doesNotContainKey("trial");
        var id = university.sent(secretary, college);
        clock.set("2035-01-01T02:30:00Z");
        approvals.sendBack(id, leader, "请补合同");
        clock.set("2035-01-03T00:30:00Z");
        university.send(id, secretary, college);
        clock.set("2035-01-03T06:30:00Z");
        approvals.agree(id, leader, "");
        var late = university.sent(secretary, college);
        clock.set("2035-01-08T00:30:00Z");
        approvals.refuse(late, leader, "不需要");
        var lately = services.lately().get("trial");
        assertThat(lately.answers()).isEqualTo(3);
        assertThat(lately.inTime()).isEqualTo(2);
        assertThat(lately.percentInTime()).isEqualTo(66);
        assertThat(lately.median()).as("2 hours, 4.5 hours, 16.5 hours").hasMinutes(270);
        assertThat(lately.hours()).isEqualTo("4.5");
        clock.set("2035-06-01T00:30:00Z");
        assertThat(services.lately()).doesNotContainKey("trial");
    }

    /** Monday 08:30 until a moment after Tuesday 08:30, and until a minute after it: a day of seven hours was promised. */
    @ParameterizedTest
    @CsvSource({"2034-05-02T00:30:20Z, true", "2034-05-02T00:31:00Z, false"})
    void whatTookNoLongerThanWasPromisedIsInTimeAndNothingElse(String answered, boolean inTime) {
        clock.set("2034-05-01T00:30:00Z");
        var id = university.sent(secretary, college);
        clock.set(answered);
        approvals.agree(id, leader, "");
        assertThat(jdbc.sql("select in_time from approval_measured where approval = ?")
                        .param(id.value())
                        .query(Boolean.class)
                        .single())
                .isEqualTo(inTime);
    }

    @Test
    void aPageOfAnApplicationAsksForItsKindAloneAndKeepsTheAnswerForFiveMinutes() {
        clock.set("2034-01-02T00:30:00Z");
        var before = services.lately("trial");
        approvals.agree(university.sent(secretary, college), leader, "");
        clock.set("2034-01-02T00:34:59Z");
        assertThat(services.lately("trial")).isEqualTo(before);
        clock.set("2034-01-02T00:35:00Z");
        assertThat(services.lately("trial"))
                .isEqualTo(services.lately().get("trial"))
                .isNotEqualTo(before);
        assertThat(services.lately("another")).isNull();
    }
}
