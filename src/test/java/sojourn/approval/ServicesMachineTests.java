package sojourn.approval;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Rule;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Place;
import sojourn.approval.Move.Attempt;
import sojourn.deputy.Deputies;
import sojourn.organization.Role;

/** Everybody tries everything through the services, on a real database. */
@Rule({"R21", "R22", "R23", "R24", "R25", "R26", "R28"})
class ServicesMachineTests {

    private static final House HOUSE = new House();
    private static Cast cast;

    /** jqwik knows no Spring: this is what a Spring test would have been given. */
    @ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
    @Import({Trial.class, MachineMatter.Bringing.class})
    static class House {

        @Autowired
        Approvals approvals;

        @Autowired
        Interventions interventions;

        @Autowired
        Worklist worklist;

        @Autowired
        OpenSteps steps;

        @Autowired
        Consequences consequences;

        @Autowired
        Deputies deputies;

        @Autowired
        ApprovalRepository rows;

        @Autowired
        MachineMatter matter;

        @Autowired
        Trial.MovableClock clock;

        @Autowired
        Trial.University university;

        @Autowired
        PlatformTransactionManager transactions;
    }

    @BeforeContainer
    static void open() throws Exception {
        new TestContextManager(House.class).prepareTestInstance(HOUSE);
        HOUSE.clock.set(ServicesMachine.START.toString());
        var university = HOUSE.university;
        var school = university.department("学校", null);
        cast = Cast.of(
                actor -> university.human(actor.name()),
                place -> place == Place.SCHOOL ? school : university.department(place.name(), school));
        university.appoint(cast.human(Actor.ADMINISTRATOR), Role.SYSTEM_ADMINISTRATOR, null);
    }

    @AfterContainer
    static void asBefore() {
        HOUSE.clock.reset();
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.FULL)
    void whateverIsTriedItStandsInEveryListAsItsHistoryTells(@ForAll("attempts") List<Attempt> attempts) {
        // undone at the end: a run meets neither its neighbours nor what they left
        new TransactionTemplate(HOUSE.transactions).executeWithoutResult(whole -> {
            whole.setRollbackOnly();
            new ServicesMachine(cast, HOUSE).run(attempts);
        });
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Moves.attempts(14);
    }
}
