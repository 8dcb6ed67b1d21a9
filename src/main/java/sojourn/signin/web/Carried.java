package sojourn.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import sojourn.shell.HumanId;
import sojourn.shell.LocalPath;

/**
 * A form whose session was gone when it was sent (R29): where it was going and what was typed. It travels in hidden fields through signing
 * in, and nothing of it is kept on the server.
 *
 * @param by who filled it in, as the form itself said; empty where it said nothing
 */
public record Carried(String path, String by, List<Field> fields) {

    private static final String FILLED_IN_BY = "_by";
    private static final String BY = "carried-by";

    private static final String PATH = "carried-path";
    private static final String PREFIX = "f.";
    /** A little under what the server takes, since the hidden fields grow by their prefix. */
    private static final int LARGEST = 2_000_000;

    private static final int MOST = 4_900;
    private static final Set<String> SECRET = Set.of("/sign-in", "/sign-out", "/welcome", "/demo");

    /** One field as it was sent. */
    public record Field(String name, String value) {

        public String carriedName() {
            return PREFIX + name;
        }
    }

    /** The form of a refused request; empty where it holds passwords or is too large to travel. */
    static Optional<Carried> of(HttpServletRequest refused) {
        var path = refused.getRequestURI();
        if (isSecret(path) || refused.getContentLengthLong() > LARGEST) {
            return Optional.empty();
        }
        var fields = new ArrayList<Field>();
        refused.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (!name.equals("_csrf") && !name.equals(FILLED_IN_BY)) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return fields.size() > MOST
                ? Optional.empty()
                : Optional.of(new Carried(path, text(refused, FILLED_IN_BY), List.copyOf(fields)));
    }

    /** The form that travelled with signing in. */
    static Optional<Carried> through(HttpServletRequest signIn) {
        var path = signIn.getParameter(PATH);
        if (path == null) {
            return Optional.empty();
        }
        var fields = new ArrayList<Field>();
        signIn.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (name.startsWith(PREFIX)) {
                    fields.add(new Field(name.substring(PREFIX.length()), value));
                }
            }
        });
        var local = LocalPath.of(path);
        return isSecret(local) || local.equals("/")
                ? Optional.empty()
                : Optional.of(new Carried(local, text(signIn, BY), fields));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** Whoever signs in at somebody else's screen sends nothing of theirs. */
    boolean isOf(HumanId reader) {
        return by.equals(reader.toString());
    }

    static boolean isSecret(String path) {
        return SECRET.stream().anyMatch(secret -> path.equals(secret) || path.startsWith(secret + "/"));
    }
}
