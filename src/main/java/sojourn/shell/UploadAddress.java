package sojourn.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Where a room takes files; a bean of it opens the address, anywhere else a file is not even read. Asked for with GET, the address shows the
 * form.
 *
 * @param pattern as at the handler, {@code /basis/of/{application}}
 * @param openTo who may hand in something there
 * @param megabytes the largest file; the server itself takes none of more than 13
 */
public record UploadAddress(PathPattern pattern, Audience openTo, int megabytes) {

    private static final long MEGABYTE = 1L << 20;
    /** For what is sent beside the file. */
    private static final long FIELDS = MEGABYTE;

    public UploadAddress(String pattern, Audience openTo, int megabytes) {
        this(PathPatternParser.defaultInstance.parse(pattern), openTo, megabytes);
    }

    boolean matches(HttpServletRequest request) {
        return pattern.matches(PathContainer.parsePath(request.getRequestURI()));
    }

    /** By what it says of its length; of one that says nothing the server takes no more than of any. */
    boolean isTooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > megabytes * MEGABYTE + FIELDS;
    }
}
