package sojourn.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import sojourn.shell.HumanId;

/** Tells by account and password who somebody is. An unknown account gets the same answer after the same time as a wrong password. */
@Service
public class SignIn {

    private final JdbcClient jdbc;
    private final Attempts attempts;
    private final Passwords passwords;

    SignIn(JdbcClient jdbc, Attempts attempts, Passwords passwords) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** What came of a try. */
    public sealed interface Answer {}

    /** It is this human. */
    public record Recognised(HumanId human) implements Answer {}

    /** The account or the password is wrong; which of them is not told. */
    public record Refused() implements Answer {}

    /** There were too many tries; the next one counts from then on. */
    public record Locked(Instant until) implements Answer {}

    public Answer tell(String account, String password) {
        // the slow reckoning stands outside any transaction, so that guesses hold no connection
        var attempt = attempts.begin(account).orElse(null);
        if (attempt == null) {
            return new Locked(attempts.lockedUntil(account));
        }
        var known = find(account);
        if (passwords.matches(password, known.hash()) && known.human() != null) {
            attempts.succeeded(account, known.human());
            return new Recognised(known.human());
        }
        attempts.failed(attempt, known.human());
        return attempt.lockedUntil() == null ? new Refused() : new Locked(attempt.lockedUntil());
    }

    private record Known(@Nullable HumanId human, @Nullable String hash) {}

    private Known find(String account) {
        return jdbc.sql("select human, password from signin_account where lower(name) = lower(:name)")
                .param("name", account.strip())
                .query((row, n) ->
                        new Known(new HumanId(row.getObject("human", UUID.class)), row.getString("password")))
                .optional()
                .orElse(new Known(null, null));
    }
}
