package sojourn.face.web;

import java.util.Arrays;
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
import sojourn.face.Refusal;
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
    private static final int LONGEST_REMARK = 200;

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
        return review.first(reader.human())
                .map(ReviewPages::at)
                .orElseGet(() -> Page.show("face/reviewEmpty", review.backlog(reader.human())));
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
     * @param verdict {@code APPROVE} or a {@link Refusal}
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
        if (verdict.equals("APPROVE")) {
            return after(held.get(), human, review.approve(photo, human));
        }
        var reason = refusal(verdict);
        var faults = faults(reason, remark.strip());
        return faults.none()
                ? after(held.get(), human, review.refuse(photo, human, reason, remark.strip()))
                : shown(photo, human, remark, faults, locale);
    }

    @PostMapping("/{id}/next")
    ModelAndView next(@PathVariable UUID id, SignedIn reader) {
        return step(id, reader, review.next(new FacePhotoId(id), reader.human()));
    }

    @PostMapping("/{id}/back")
    ModelAndView back(@PathVariable UUID id, SignedIn reader) {
        return step(id, reader, review.back(new FacePhotoId(id), reader.human()));
    }

    private ModelAndView step(UUID id, SignedIn reader, Optional<UnderReview> held) {
        if (!review.mayHaveBeenTheirs(new FacePhotoId(id), reader.human())) {
            throw new NotFound();
        }
        return held.map(ReviewPages::at).orElseGet(() -> Page.goTo(HERE));
    }

    private ModelAndView after(UnderReview decided, HumanId reader, boolean counted) {
        return counted
                ? review.next(decided, reader).map(ReviewPages::at).orElseGet(() -> Page.goTo(HERE))
                : over(decided.photo(), reader);
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

    private static ModelAndView at(UnderReview held) {
        return Page.goTo(HERE + "/" + held.photo());
    }

    private static Refusal refusal(String verdict) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.name().equals(verdict))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Faults faults(Refusal reason, String remark) {
        var faults = new Faults();
        if (reason == Refusal.OTHER && remark.isEmpty()) {
            faults.add("remark", "face.review.remark", "face.review.fault.remark");
        } else if (remark.codePointCount(0, remark.length()) > LONGEST_REMARK) {
            faults.add("remark", "face.review.remark", "face.review.fault.remark-long", LONGEST_REMARK);
        }
        return faults;
    }
}
