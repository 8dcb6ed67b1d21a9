package sojourn.face.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.face.FacePhotoId;
import sojourn.face.Review;
import sojourn.face.UnderReview;
import sojourn.organization.Departments;
import sojourn.register.Presents;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 照片审核 (R34): one picture at a time; each decision and each step leads to the next one. */
@Controller
@RequestMapping("/faces/review")
@OpenTo(Audience.PHOTO_REVIEWER)
class ReviewPages {

    private static final String HERE = "/faces/review";
    private static final String VIEW = "face/review";

    private final Review review;
    private final Presents presents;
    private final Departments departments;

    ReviewPages(Review review, Presents presents, Departments departments) {
        this.review = review;
        this.presents = presents;
        this.departments = departments;
    }

    @GetMapping
    ModelAndView first(SignedIn reader) {
        var held = review.first(reader.human());
        return held.isPresent() ? at(held) : Page.show("face/reviewEmpty", review.backlog(reader.human()));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, SignedIn reader, Locale locale) {
        return shown(new FacePhotoId(id), reader.human(), "", Faults.noFaults(), locale);
    }

    /** Not kept by any browser. */
    @GetMapping("/{id}/picture")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, SignedIn reader) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(review.picture(new FacePhotoId(id), reader.human()));
    }

    /**
     * @param verdict {@code APPROVE} or a {@link sojourn.face.Refusal}
     */
    @PostMapping("/{id}")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String remark,
            SignedIn reader,
            Locale locale) {
        var photo = new FacePhotoId(id);
        var human = reader.human();
        var held = review.held(photo, human);
        if (held.isEmpty()) {
            return over(photo, human);
        }
        var said = new Said(verdict, remark);
        if (said.approves() && !review.seen(photo, human)) {
            // the keys are faster than a slow line: the page again, with the picture
            return Page.goTo(HERE + "/" + photo);
        }
        if (said.approves()) {
            return after(held.get(), human, review.approve(photo, human));
        }
        var faults = said.faults();
        return faults.none()
                ? after(held.get(), human, review.refuse(photo, human, said.refusal(), remark.strip()))
                : shown(photo, human, remark, faults, locale);
    }

    @PostMapping("/{id}/next")
    ModelAndView next(@PathVariable UUID id, SignedIn reader) {
        var from = reachable(id, reader);
        return at(review.next(from, reader.human()));
    }

    @PostMapping("/{id}/back")
    ModelAndView back(@PathVariable UUID id, SignedIn reader) {
        var from = reachable(id, reader);
        return at(review.back(from, reader.human()));
    }

    private FacePhotoId reachable(UUID id, SignedIn reader) {
        var photo = new FacePhotoId(id);
        if (!review.mayHaveBeenTheirs(photo, reader.human())) {
            throw new NotFound();
        }
        return photo;
    }

    private ModelAndView after(UnderReview decided, HumanId reader, boolean counted) {
        return counted ? at(review.next(decided, reader)) : over(decided.photo(), reader);
    }

    private ModelAndView shown(FacePhotoId id, HumanId reader, String remark, Faults faults, Locale locale) {
        var held = review.held(id, reader);
        var present =
                held.flatMap(one -> presents.of(List.of(one.person())).stream().findFirst());
        if (held.isEmpty() || present.isEmpty()) {
            return over(id, reader);
        }
        var department = departments.get(present.get().department()).name(locale);
        var page = ReviewPage.of(review.backlog(reader), held.get(), present.get(), department, remark, faults);
        return faults.none() ? Page.show(VIEW, page) : Page.refused(VIEW, page);
    }

    private ModelAndView over(FacePhotoId id, HumanId reader) {
        if (!review.mayHaveBeenTheirs(id, reader)) {
            throw new NotFound();
        }
        var page = Page.show("face/reviewOver", review.backlog(reader));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView at(Optional<UnderReview> held) {
        return Page.goTo(held.map(one -> HERE + "/" + one.photo()).orElse(HERE));
    }
}
