package sojourn.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** One-time links to set a password. A link lives 72 hours and until it is used or replaced by the next one. */
@Service
@Transactional
public class Invitations {

    private static final Duration LIFE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final RealTime real;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final FirstOffice first;

    Invitations(
            JdbcClient jdbc, RealTime real, Accounts accounts, ApplicationEventPublisher events, FirstOffice first) {
        this.jdbc = jdbc;
        this.real = real;
        this.accounts = accounts;
        this.events = events;
        this.first = first;
    }

    /** For whom a link is: a human with an account, or nobody yet (the first administrator). */
    public record Invitation(@Nullable HumanId human) {}

    /** Makes a link for a human with an account and gives its token, this once. */
    public String invite(HumanId human, HumanId by) {
        if (accounts.of(human).isEmpty()) {
            throw new NotFound();
        }
        events.publishEvent(Deed.of(by, "signin.invited", "human", human));
        return replace(human);
    }

    /** Makes the link of the first administrator; empty when there is any account already. */
    Optional<String> inviteFirst() {
        return accounts.none() ? Optional.of(replace(null)) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return jdbc.sql("select human from signin_invitation where token_hash = :hash and expires_at > :now")
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(real.now()))
                .query((row, n) -> invitation(row.getObject("human", UUID.class)))
                .optional();
    }

    /** Uses the link up and sets the password. */
    public HumanId accept(String token, String password) {
        var human = use(token).human();
        if (human == null) {
            throw new NotFound();
        }
        accounts.setPassword(human, password);
        return human;
    }

    /** Uses the first link up: makes a human, their account and their office as 安全管理员. Throws {@link AccountNameTaken}. */
    public HumanId acceptFirst(String token, String name, String account, String password) {
        if (use(token).human() != null || !accounts.none()) {
            throw new NotFound();
        }
        var human = first.give(name);
        accounts.open(human, account);
        accounts.setPassword(human, password);
        return human;
    }

    private Invitation use(String token) {
        return jdbc.sql("delete from signin_invitation where token_hash = :hash and expires_at > :now returning human")
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(real.now()))
                .query((row, n) -> invitation(row.getObject("human", UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private String replace(@Nullable HumanId human) {
        var token = Tokens.fresh();
        jdbc.sql("""
                        insert into signin_invitation (token_hash, human, expires_at) values (:hash, :human, :expires)
                        on conflict (human) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                        """)
                .param("hash", Tokens.hash(token))
                .param("human", human == null ? null : human.value())
                .param("expires", Timestamp.from(real.now().plus(LIFE)))
                .update();
        return token;
    }

    private static Invitation invitation(@Nullable UUID human) {
        return new Invitation(human == null ? null : new HumanId(human));
    }
}
