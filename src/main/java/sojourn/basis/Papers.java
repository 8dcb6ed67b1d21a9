package sojourn.basis;

import java.util.List;

/**
 * All an application stands on: what was handed in with it, and what earlier ones left that counts for it.
 *
 * @param own the documents of the application itself
 */
public record Papers(List<Basis> own, List<Earlier> earlier) {

    public static final Papers NONE = new Papers(List.of(), List.of());

    public boolean none() {
        return own.isEmpty() && earlier.isEmpty();
    }
}
