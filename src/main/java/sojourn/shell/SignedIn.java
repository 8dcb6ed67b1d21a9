package sojourn.shell;

import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The human who signed in, as kept in the session: an id and a name, never rights. A handler takes it as a parameter. Not a
 * {@code java.security.Principal}: Spring MVC would hand over the whole authentication in its place, and fail.
 */
public record SignedIn(HumanId human, String name) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return name;
    }

    public static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn human
                ? Optional.of(human)
                : Optional.empty();
    }
}
