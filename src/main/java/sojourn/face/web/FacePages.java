package sojourn.face.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sojourn.consent.Answer;
import sojourn.consent.Channel;
import sojourn.consent.Consents;
import sojourn.face.Captured;
import sojourn.face.Captures;
import sojourn.face.Faces;
import sojourn.face.Opening;
import sojourn.shell.Audience;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;
import sojourn.shell.UploadAddress;

/** A person's own face: take it, see what became of it (R30 to R33). */
@Controller
@RequestMapping("/me/face")
@OpenTo(Audience.PERSON)
class FacePages {

    private static final String VIEW = "face/face";
    private static final String HERE = "/me/face";

    private final Faces faces;
    private final Captures captures;
    private final Consents consents;
    private final PhoneCodes phone;

    FacePages(Faces faces, Captures captures, Consents consents, PhoneCodes phone) {
        this.faces = faces;
        this.captures = captures;
        this.consents = consents;
        this.phone = phone;
    }

    @Bean
    static UploadAddress faceUploads() {
        return new UploadAddress(HERE, Audience.PERSON, Upload.MEGABYTES);
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String again,
            @RequestHeader(value = "User-Agent", required = false) @Nullable String agent,
            SignedIn reader) {
        var asks = faces.opening(reader.human()) instanceof Opening.Open && !consents.holds(reader.human());
        return asks
                ? Page.goTo(whereToAsk(reader))
                : Page.show(VIEW, page(reader, new FacePage.Tried(again != null, List.of(), false), agent));
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestParam(defaultValue = "") String camera,
            @RequestParam(defaultValue = "") String waived,
            @RequestHeader(value = "User-Agent", required = false) @Nullable String agent,
            SignedIn reader) {
        return switch (captures.capture(reader.human(), Upload.of(photo, camera, waived))) {
            case Captured.Kept kept -> Page.goTo(HERE);
            case Captured.WithoutConsent without -> Page.goTo(whereToAsk(reader));
            case Captured.Busy busy -> busy(page(reader, FacePage.Tried.of(busy), agent));
            case Captured.Refused refused -> Page.refused(VIEW, page(reader, FacePage.Tried.of(refused), agent));
        };
    }

    /** The person's own picture; a browser keeps no copy. */
    @GetMapping("/picture")
    ResponseEntity<byte[]> picture(SignedIn reader) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(faces.own(reader.human()));
    }

    /** The equal way for whoever says no (R31). */
    @GetMapping("/without")
    ModelAndView without(SignedIn reader) {
        return Page.show("face/without", faces.opening(reader.human()));
    }

    private String whereToAsk(SignedIn reader) {
        var declined = consents.last(reader.human())
                .filter(said -> said.answer() != Answer.GIVEN)
                .isPresent();
        return !declined ? "/me/face/consent" : "/me/face/without";
    }

    private FacePage page(SignedIn reader, FacePage.Tried tried, @Nullable String agent) {
        var human = reader.human();
        var page = new FacePage(HERE, faces.standing(human), faces.opening(human), tried, null);
        return page.taking() && !Channel.phone(agent) ? page.with(phone.shown(human)) : page;
    }

    private static ModelAndView busy(FacePage page) {
        var answer = Page.refused(VIEW, page);
        answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return answer;
    }
}
