package sojourn.signin;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as Argon2id keeps them, with the parameters of OWASP's Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane). */
@Component
class Passwords {

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys = argon2.encode("the password of no account");
    // each reckoning takes 19 MiB and a whole core: a flood of guesses waits in line rather than exhaust the memory
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    String hash(String password) {
        return inPlace(() -> argon2.encode(normal(password)));
    }

    /** Takes as long without an account or a password as with one. */
    boolean matches(String typed, @Nullable String hash) {
        return inPlace(() -> argon2.matches(normal(typed), hash == null ? nobodys : hash)) && hash != null;
    }

    /** The same characters typed on another keyboard are the same password (NIST SP 800-63B). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
