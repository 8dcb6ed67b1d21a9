package sojourn.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody fills the memory with files: whatever asks for a parameter, the check for a token first, reads all of a file. So one is read only at
 * an {@link UploadAddress}, from somebody to whom it is open, up to its size, and only a few at once.
 */
final class Uploads extends OncePerRequestFilter {

    /** Each holds up to 14 MB, and a copy of it while it is looked at. */
    static final int AT_ONCE = 6;

    private static final String SOON = "10";

    private final ObjectProvider<UploadAddress> addresses;
    private final ObjectProvider<Rights> rights;
    private final Set<String> uploading = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);

    Uploads(ObjectProvider<UploadAddress> addresses, ObjectProvider<Rights> rights) {
        this.addresses = addresses;
        this.rights = rights;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriesFiles(request)) {
            chain.doFilter(request, response);
            return;
        }
        var address = addresses.stream()
                .filter(one -> one.matches(request))
                .findFirst()
                .orElse(null);
        var reader = SignedIn.current().orElse(null);
        if (address == null) {
            new RefusedUpload(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "/", 0).answer(request, response);
        } else if (reader == null && !address.guests().test(request)) {
            var form = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
            response.sendRedirect(
                    address.openTo() == Audience.EVERYONE ? request.getRequestURI() : "/sign-in?upload&next=" + form);
        } else if (reader != null && held(reader.human()).noneMatch(address.openTo()::equals)) {
            new RefusedUpload(HttpStatus.NOT_FOUND, "/", 0).answer(request, response);
        } else if (address.isTooLarge(request)) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, address, request, response);
        } else {
            one(whose(reader, request), address, request, response, chain);
        }
    }

    /** One at a time for each, so that nobody takes all places. */
    private void one(
            String whose,
            UploadAddress address,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (!uploading.add(whose)) {
            busy(address, request, response);
            return;
        }
        try {
            if (!places.tryAcquire()) {
                busy(address, request, response);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } finally {
            uploading.remove(whose);
        }
    }

    private static void busy(UploadAddress address, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        refuse(HttpStatus.SERVICE_UNAVAILABLE, address, request, response);
    }

    private static String whose(@Nullable SignedIn reader, HttpServletRequest request) {
        return reader == null
                ? request.getRemoteAddr() + " " + request.getHeader(HttpHeaders.COOKIE)
                : reader.human().toString();
    }

    private static boolean carriesFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private Stream<Audience> held(HumanId human) {
        return Stream.concat(
                Stream.of(Audience.EVERYONE, Audience.SIGNED_IN),
                rights.stream().flatMap(room -> room.heldBy(human).stream()));
    }

    private static void refuse(
            HttpStatus status, UploadAddress address, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        new RefusedUpload(status, request.getRequestURI(), address.megabytes()).answer(request, response);
    }
}
