package sojourn.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import sojourn.Rule;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.register.CampusClock;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@Rule("R4")
class CategoriesTests {

    private static final CampusClock CLOCK = new CampusClock();
    private static final AtomicInteger EVER = new AtomicInteger();

    @Autowired
    private Categories categories;

    @Autowired
    private Departments departments;

    @Autowired
    private Humans humans;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thereAreExactlySevenEachWithARule() {
        assertThat(categories.all()).extracting(CategoryRule::category).containsExactly(Category.values());
        assertThat(Category.values()).hasSize(7);
        assertThat(categories.ruleOf(Category.AGENCY_STAFF).explainedZh()).isEqualTo("与劳务派遣公司签订合同的派遣人员，含外籍教师");
        assertThat(categories.all())
                .filteredOn(CategoryRule::companyRequired)
                .extracting(CategoryRule::category)
                .containsExactly(Category.OUTSOURCED_STAFF, Category.AGENCY_STAFF);
        assertThat(categories.ruleOf(Category.STATIONED_ENGINEER).projectRequired())
                .isTrue();
    }

    @Test
    void nobodyAppliesForTheTrainingCentreUntilItsDepartmentIsNamedAndThenOnlyThatOne() {
        var rule = categories.ruleOf(Category.XIANLIN_TRAINING_CENTRE);
        var security = department();
        assertThat(rule.mayBeAppliedForBy(security)).isFalse();

        categories.change(Changed.onlyFor(rule, security), humans.add("管理员", null, null));

        var changed = categories.ruleOf(Category.XIANLIN_TRAINING_CENTRE);
        assertThat(changed.mayBeAppliedForBy(security)).isTrue();
        assertThat(changed.mayBeAppliedForBy(department())).isFalse();
        assertThat(categories.ruleOf(Category.OTHER).mayBeAppliedForBy(security))
                .isTrue();
    }

    @Test
    void aChangeHoldsFromThatMomentAndTheRuleBeforeItStaysInTheHistory() {
        var before = categories.ruleOf(Category.OUTSOURCED_STAFF);
        var by = humans.add("管理员", null, null);
        CLOCK.advance(Duration.ofMinutes(1));
        categories.change(months(before, 6), by);
        categories.change(months(before, 6), by);

        var history = categories.history(Category.OUTSOURCED_STAFF);
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().rule().longestStayMonths()).isEqualTo(6);
        assertThat(history.getFirst().by()).isEqualTo(by);
        assertThat(history.getFirst().validFrom()).isEqualTo(CLOCK.instant());
        assertThat(history.getLast().rule()).isEqualTo(before);
    }

    @Test
    void theDatabaseLetsNobodyRewriteTheHistory() {
        assertThatThrownBy(() -> jdbc.sql("update register_category_rule set longest_stay_months = 120")
                        .update())
                .hasMessageContaining("never rewritten");
        assertThatThrownBy(() -> jdbc.sql("delete from register_category_rule").update())
                .hasMessageContaining("never rewritten");
    }

    private DepartmentId department() {
        return departments
                .create("学院" + EVER.incrementAndGet(), "School", null, null)
                .id();
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        Clock movedClock() {
            return CLOCK;
        }
    }

    private static CategoryRule months(CategoryRule rule, int months) {
        return new CategoryRule(
                rule.category(),
                months,
                rule.companyRequired(),
                rule.projectRequired(),
                rule.basisRequired(),
                rule.oneDepartmentOnly(),
                rule.onlyDepartment(),
                rule.extraSteps(),
                rule.hours(),
                rule.explainedZh(),
                rule.explainedEn());
    }
}
