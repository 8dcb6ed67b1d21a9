package sojourn.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.approval.Trial;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.Changed;
import sojourn.gate.Device;
import sojourn.gate.Protocol;
import sojourn.organization.Campuses;

/** Two nodes plan, one of which dies or fails on the way. */
@SpringBootTest(properties = {"sojourn.delivery.here=false", "sojourn.face.second-share=0"})
@Import(Trial.class)
@Rule({"R40", "R43"})
class PlanningTests {

    @Autowired
    ApplicationContext rooms;

    @Autowired
    Planner planner;

    @Autowired
    Campuses campuses;

    @Autowired
    Categories categories;

    @Autowired
    Bell bell;

    @Autowired
    DeliverySettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trial.MovableClock clock;

    private final Crew crew = new Crew();
    private Campus campus;
    private Device device;

    @BeforeEach
    void aGateAndTwoNodes() {
        clock.reset();
        campus = new Campus(rooms);
        device = campus.device(Protocol.ISAPI, "http://127.0.0.1:1", "PLAN" + UUID.randomUUID());
        crew.assemble();
    }

    @AfterEach
    void asBefore() {
        crew.dismiss();
        campus.close();
        clock.reset();
    }

    /** Everybody is planned there already. */
    private Planning node() {
        var node = new Planning(planner, campuses, crew, bell, settings);
        node.round();
        return node;
    }

    private int hoursOfTheDay() {
        return jdbc.sql("""
                        select extract(epoch from wanted_until - wanted_from) / 3600 from delivery_item where device = ?
                        """).param(device.id().value()).query(Integer.class).single();
    }

    private boolean everybodyIsTouched() {
        return jdbc.sql("select exists (select from delivery_touched where person is null)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void hoursThatBecomeShorterReachEverybodyThoughTheNodeThatHeardOfItFails() {
        campus.permit(campus.people(1).getFirst());
        var one = node();
        var other = node();
        var before = categories.ruleOf(Category.RESEARCH_ASSISTANT);
        failing();
        try {
            categories.change(Changed.hours(before, "07:00-19:00"), campus.administrator());
            assertThatThrownBy(one::round).isInstanceOf(DataAccessException.class);
            works();
            assertThat(hoursOfTheDay()).isGreaterThan(24);
            other.round();
            assertThat(hoursOfTheDay()).isEqualTo(12);
            assertThat(everybodyIsTouched()).isFalse();
        } finally {
            works();
            categories.change(before, campus.administrator());
        }
        one.round();
        assertThat(hoursOfTheDay()).isGreaterThan(24);
    }

    @Test
    void whatIsStoppedOnTheWayIsDoneAnew() {
        campus.permit(campus.people(1).getFirst());
        var one = node();
        var before = categories.ruleOf(Category.RESEARCH_ASSISTANT);
        try {
            categories.change(Changed.hours(before, "07:00-19:00"), campus.administrator());
            crew.dismiss();
            one.round();
            assertThat(everybodyIsTouched()).isTrue();
        } finally {
            categories.change(before, campus.administrator());
        }
    }

    private void failing() {
        jdbc.sql("""
                        create or replace function planning_tests() returns trigger language plpgsql as
                        $$ begin raise exception 'no'; end $$
                        """).update();
        jdbc.sql(
                        "create trigger planning_tests before insert or update on delivery_item for each row when (new.device = '"
                                + device.id() + "') execute function planning_tests()")
                .update();
    }

    private void works() {
        jdbc.sql("drop trigger if exists planning_tests on delivery_item").update();
    }
}
