package sojourn.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** The local accounts, at most one for each human. */
@Service
@Transactional
public class Accounts {

    private final JdbcClient jdbc;
    private final CampusTime time;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, CampusTime time, Passwords passwords, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.passwords = passwords;
        this.events = events;
    }

    /** Opens an account without a password, working at once. Throws {@link AccountNameTaken}. */
    public void open(HumanId human, String name) {
        open(human, name, time.now());
    }

    /** R10: number, stay and account come with the same decision, or none of them. */
    @EventListener
    void open(StaffNumberIssued issued) {
        open(issued.human(), issued.number().value(), issued.worksFrom());
    }

    @Transactional(readOnly = true)
    public Optional<Account> of(HumanId human) {
        return jdbc.sql(
                        "select human, name, password is not null as ready, works_from from signin_account where human = :human")
                .param("human", human.value())
                .query(Accounts::read)
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean none() {
        return jdbc.sql("select not exists (select from signin_account)")
                .query(Boolean.class)
                .single();
    }

    /** Replaces the password; whether it is a good one was asked before, see {@link PasswordRules}. */
    public void setPassword(HumanId human, String password) {
        jdbc.sql("update signin_account set password = :password where human = :human")
                .param("human", human.value())
                .param("password", passwords.hash(password))
                .update();
        events.publishEvent(Deed.of(human, "signin.password-set", "human", human));
    }

    private void open(HumanId human, String name, Instant worksFrom) {
        try {
            jdbc.sql("""
                            insert into signin_account (human, name, works_from, opened_at)
                            values (:human, :name, :worksFrom, :now)
                            """)
                    .param("human", human.value())
                    .param("name", name.strip())
                    .param("worksFrom", Timestamp.from(worksFrom))
                    .param("now", Timestamp.from(time.now()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new AccountNameTaken();
        }
        var by = SignedIn.current().map(SignedIn::human).orElse(null);
        events.publishEvent(Deed.of(by, "signin.account-opened", "human", human).with("account", name.strip()));
    }

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new HumanId(row.getObject("human", UUID.class)),
                row.getString("name"),
                row.getBoolean("ready"),
                row.getTimestamp("works_from").toInstant());
    }
}
