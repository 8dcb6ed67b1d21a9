package sojourn.face.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;
import sojourn.consent.Consents;
import sojourn.face.Captured;
import sojourn.face.Captures;
import sojourn.face.FaceSettings;
import sojourn.face.Faces;
import sojourn.face.HandOvers;
import sojourn.shell.Audience;
import sojourn.shell.HumanId;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;
import sojourn.shell.UploadAddress;

/**
 * The phone's side of carrying on from a desktop (R30). Nobody is signed in here: a cookie for these pages alone says whose face may be handed in, and
 * nothing about them is shown but what became of the picture.
 */
@Controller
class CarryPages {

    private static final String COOKIE = "face-carry";
    private static final String HERE = "/carry";

    private final HandOvers handOvers;
    private final Faces faces;
    private final Captures captures;
    private final Consents consents;
    private final FaceSettings settings;

    CarryPages(HandOvers handOvers, Faces faces, Captures captures, Consents consents, FaceSettings settings) {
        this.handOvers = handOvers;
        this.faces = faces;
        this.captures = captures;
        this.consents = consents;
        this.settings = settings;
    }

    @Bean
    static UploadAddress carriedUploads(HandOvers handOvers) {
        return UploadAddress.forGuests(HERE, Upload.MEGABYTES, request -> {
            var cookie = WebUtils.getCookie(request, COOKIE);
            return cookie != null && handOvers.of(cookie.getValue()).isPresent();
        });
    }

    /** Asks first: an app that looks ahead at an address must not use the code up. */
    @GetMapping("/carry/{code}")
    @OpenTo(Audience.EVERYONE)
    ModelAndView ask(@PathVariable String code) {
        return Page.show("face/carry", HERE + "/" + code);
    }

    @PostMapping("/carry/{code}")
    @OpenTo(Audience.EVERYONE)
    ModelAndView open(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        var phone = handOvers.open(code);
        if (phone.isEmpty()) {
            return over();
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, phone.get())
                        .path(HERE)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(settings.handOver())
                        .build()
                        .toString());
        return Page.goTo(HERE);
    }

    @GetMapping("/carry")
    @OpenTo(Audience.EVERYONE)
    ModelAndView show(
            @CookieValue(name = COOKIE, defaultValue = "") String phone,
            @RequestParam(required = false) @Nullable String again) {
        return handOvers
                .of(phone)
                .filter(consents::holds)
                .map(human -> Page.show("face/face", page(human, new FacePage.Tried(again != null, List.of(), false))))
                .orElseGet(CarryPages::over);
    }

    @PostMapping("/carry")
    @OpenTo(Audience.EVERYONE)
    ModelAndView take(
            @CookieValue(name = COOKIE, defaultValue = "") String phone,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestParam(defaultValue = "") String camera,
            @RequestParam(defaultValue = "") String waived) {
        var human = handOvers.of(phone);
        if (human.isEmpty()) {
            return over();
        }
        return switch (captures.capture(human.get(), Upload.of(photo, camera, waived))) {
            case Captured.Kept kept -> Page.goTo(HERE);
            case Captured.WithoutConsent without -> over();
            case Captured.Busy busy -> busy(page(human.get(), FacePage.Tried.of(busy)));
            case Captured.Refused refused -> Page.refused("face/face", page(human.get(), FacePage.Tried.of(refused)));
        };
    }

    /** For the desktop's page, which looks every few seconds: changes when the phone has opened the code, and when a picture came. */
    @GetMapping("/me/face/phone")
    @OpenTo(Audience.PERSON)
    ResponseEntity<String> progress(SignedIn reader) {
        var standing = faces.standing(reader.human());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(handOvers.opened(reader.human()) + " " + standing.state() + " " + standing.since());
    }

    private FacePage page(HumanId human, FacePage.Tried tried) {
        return new FacePage(HERE, faces.standing(human), faces.opening(human), tried, null);
    }

    private static ModelAndView over() {
        var page = Page.show("face/carryOver", "");
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private static ModelAndView busy(FacePage page) {
        var answer = Page.refused("face/face", page);
        answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return answer;
    }
}
