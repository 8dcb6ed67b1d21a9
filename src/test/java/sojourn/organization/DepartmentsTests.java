package sojourn.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sojourn.organization.DepartmentRefused.Reason.BELOW_ITSELF;
import static sojourn.organization.DepartmentRefused.Reason.CLOSED_ABOVE;
import static sojourn.organization.DepartmentRefused.Reason.NAME_TAKEN;
import static sojourn.organization.DepartmentRefused.Reason.OPEN_BELOW;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import sojourn.shell.NotFound;

@ApplicationModuleTest(verifyAutomatically = false)
class DepartmentsTests {

    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    Departments departments;

    @Test
    void aDepartmentHasEverythingBelowItAsDescendants() {
        var top = create(null);
        var middle = create(top);
        var low = create(middle);
        var beside = create(top);

        assertThat(departments.withDescendants(List.of(middle))).containsExactlyInAnyOrder(middle, low);
        assertThat(departments.withDescendants(List.of(top, low))).containsExactlyInAnyOrder(top, middle, low, beside);
        assertThat(departments.withDescendants(List.of())).isEmpty();
    }

    @Test
    void noDepartmentStandsBelowItself() {
        var top = create(null);
        var low = create(create(top));

        refused(BELOW_ITSELF, () -> departments.move(top, low));
        refused(BELOW_ITSELF, () -> departments.move(top, top));
    }

    @Test
    void twoMovesAtTheSameMomentMakeNoCircle() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                var one = create(null);
                var other = create(null);
                var done = threads.invokeAll(List.of(moving(one, other), moving(other, one)));
                var moved = new ArrayList<Boolean>();
                for (var future : done) {
                    moved.add(future.get());
                }
                assertThat(moved).containsExactlyInAnyOrder(true, false);
                assertThat(departments.withDescendants(List.of(one, other))).hasSize(2);
            }
        }
    }

    @Test
    void aDepartmentIsClosedOnlyWhenNothingOpenStandsBelowIt() {
        var top = create(null);
        var low = create(top);

        refused(OPEN_BELOW, () -> departments.close(top));
        departments.close(low);
        departments.close(top);

        assertThat(departments.get(top).open()).isFalse();
        refused(CLOSED_ABOVE, () -> departments.reopen(low));
        refused(CLOSED_ABOVE, () -> create(top));
        departments.reopen(top);
        departments.reopen(low);
        assertThat(departments.get(low).open()).isTrue();
    }

    @Test
    void aClosedDepartmentFreesItsName() {
        var first = departments.create("通信学院", "Communications", null, null);
        refused(NAME_TAKEN, () -> departments.create("通信学院", "Communications", null, null));

        departments.close(first.id());

        assertThat(departments.create(" 通信学院 ", "Communications", null, null).zh())
                .isEqualTo("通信学院");
    }

    @Test
    void aChangeHappensWhollyOrNotAtAll() {
        var top = departments.get(create(null));
        var low = create(top.id());

        refused(BELOW_ITSELF, () -> departments.change(new Department(top.id(), low, "新名", "New", null, true)));

        assertThat(departments.get(top.id())).isEqualTo(top);
    }

    @Test
    void anUnknownDepartmentIsNotFound() {
        var unknown = new DepartmentId(UUID.randomUUID());
        assertThatThrownBy(() -> departments.get(unknown)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> departments.close(unknown)).isInstanceOf(NotFound.class);
    }

    private Callable<Boolean> moving(DepartmentId id, DepartmentId parent) {
        return () -> {
            try {
                departments.move(id, parent);
                return true;
            } catch (DepartmentRefused refused) {
                assertThat(refused.reason()).isEqualTo(BELOW_ITSELF);
                return false;
            }
        };
    }

    private DepartmentId create(DepartmentId parent) {
        var name = "单位" + NAMES.incrementAndGet();
        return departments.create(name, name, parent, null).id();
    }

    private static void refused(DepartmentRefused.Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        DepartmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
