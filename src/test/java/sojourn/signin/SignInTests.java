package sojourn.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Rule;
import sojourn.organization.DepartmentId;
import sojourn.organization.Humans;
import sojourn.register.PersonId;
import sojourn.register.StaffNumber;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

@SpringBootTest
@RecordApplicationEvents
class SignInTests {

    private static final String PASSWORD = "lantern otter violin";

    @Autowired
    SignIn signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    Humans humans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents published;

    private HumanId human;
    private String account;

    @BeforeEach
    void somebodyWithAnAccount() {
        human = humans.add("张三", null, null);
        account = "zhangsan-" + UUID.randomUUID();
        accounts.open(human, account);
        invitations.accept(invitations.invite(human, human), PASSWORD);
    }

    @Test
    void theAccountIsTheSameInUpperAndLowerCaseAndThePasswordIsNot() {
        assertThat(signIn.tell(" " + account.toUpperCase(Locale.ROOT), PASSWORD))
                .isEqualTo(new SignIn.Recognised(human));
        assertThat(signIn.tell(account, PASSWORD.toUpperCase(Locale.ROOT))).isEqualTo(new SignIn.Refused());
    }

    @Test
    void anUnknownAccountAndOneWithoutAPasswordAnswerLikeAWrongPassword() {
        var invited = humans.add("李四", null, null);
        accounts.open(invited, "lisi-" + invited);

        for (var name : List.of("nobody-" + invited, "lisi-" + invited, account)) {
            for (int i = 0; i < 4; i++) {
                assertThat(signIn.tell(name, "the password of no account")).isEqualTo(new SignIn.Refused());
            }
            assertThat(signIn.tell(name, "wrong")).isInstanceOf(SignIn.Locked.class);
            assertThat(signIn.tell(name, PASSWORD)).isInstanceOf(SignIn.Locked.class);
        }
    }

    @Test
    void aLockEndsByItselfAndGrowsWithEachFurtherFailure() {
        for (int i = 0; i < 4; i++) {
            signIn.tell(account, "wrong");
        }
        var first = lockedFor(signIn.tell(account, "wrong"));
        theLockHasPassed();
        var second = lockedFor(signIn.tell(account, "wrong"));
        theLockHasPassed();

        assertThat(second).isGreaterThan(first + 30);
        assertThat(signIn.tell(account, PASSWORD)).isEqualTo(new SignIn.Recognised(human));
        assertThat(signIn.tell(account, "wrong")).isEqualTo(new SignIn.Refused());
    }

    @Test
    void aHundredGuessesAtOnceAreNoMoreThanFive() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 100)
                    .<Callable<SignIn.Answer>>mapToObj(i -> () -> signIn.tell(account, "guess " + i))
                    .toList();
            for (var answer : threads.invokeAll(guesses)) {
                assertThat(answer.get()).isNotInstanceOf(SignIn.Recognised.class);
            }
        }
        assertThat(published.stream(Deed.class).filter(deed -> deed.verb().equals("signin.failed")))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(signIn.tell(account, PASSWORD)).isInstanceOf(SignIn.Locked.class);
    }

    @Test
    void theTrailKnowsWhoCameInAndWhoFailedButNeverWhatWasTyped() {
        signIn.tell(account, PASSWORD);
        signIn.tell("my secret password in the wrong field", "x");

        var deeds = published.stream(Deed.class).toList();
        assertThat(deeds).extracting(Deed::verb).contains("signin.invited", "signin.password-set", "signin.signed-in");
        assertThat(deeds)
                .filteredOn(deed -> deed.verb().equals("signin.failed"))
                .extracting(Deed::id)
                .containsExactly("unknown");
        assertThat(deeds.toString()).doesNotContain("secret", PASSWORD);
    }

    @Test
    void aLinkWorksOnceAndTheNewestOnly() {
        var older = invitations.invite(human, human);
        var newer = invitations.invite(human, human);

        assertThat(invitations.find(older)).isEmpty();
        invitations.accept(newer, "another violin otter");

        assertThatThrownBy(() -> invitations.accept(newer, PASSWORD)).isInstanceOf(NotFound.class);
        assertThat(signIn.tell(account, "another violin otter")).isEqualTo(new SignIn.Recognised(human));
    }

    @Test
    void aLinkDiesAfterThreeDaysAndTheDatabaseNeverHoldsIt() {
        var token = invitations.invite(human, human);
        assertThat(jdbc.sql("select encode(token_hash, 'escape') from signin_invitation")
                        .query(String.class)
                        .list())
                .doesNotContain(token);

        jdbc.sql("update signin_invitation set expires_at = expires_at - interval '72 hours'")
                .update();

        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> invitations.accept(token, PASSWORD)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule({"R10", "R11"})
    void aStaffNumberOpensItsAccountInTheSameTransactionOrNotAtAll() {
        var worksFrom = Instant.parse("2026-11-23T06:20:00Z");
        var welcomed = humans.add("赵六", null, null);
        var issued = new StaffNumberIssued(
                new PersonId(UUID.randomUUID()),
                new StaffNumber("LS2026000999"),
                welcomed,
                new DepartmentId(UUID.randomUUID()),
                "赵六",
                worksFrom,
                "10000001",
                worksFrom.minusSeconds(7200));

        transaction.executeWithoutResult(status -> {
            accounts.open(issued);
            status.setRollbackOnly();
        });
        assertThat(accounts.of(welcomed)).isEmpty();

        transaction.executeWithoutResult(status -> accounts.open(issued));
        assertThat(accounts.of(welcomed)).contains(new Account(welcomed, "LS2026000999", false, worksFrom));
    }

    private static long lockedFor(SignIn.Answer answer) {
        assertThat(answer).isInstanceOf(SignIn.Locked.class);
        return ((SignIn.Locked) answer).until().getEpochSecond() - Instant.now().getEpochSecond();
    }

    /** Stands in for waiting: locks keep to the real clock, which no test can move. */
    private void theLockHasPassed() {
        jdbc.sql("update signin_attempts set locked_until = now() - interval '1 second' where locked_until is not null")
                .update();
    }
}
