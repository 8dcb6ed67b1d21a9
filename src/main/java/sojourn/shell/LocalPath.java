package sojourn.shell;

import java.net.URI;

/** A path of this very site, so that nobody is led to another one by a parameter or a referring page. */
public final class LocalPath {

    private LocalPath() {}

    /** The path and query of an address of ours, {@code /} for anything else. */
    public static String of(String address) {
        try {
            var uri = URI.create(address);
            var path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
