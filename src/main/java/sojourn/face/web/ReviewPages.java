package sojourn.face.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
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
import sojourn.shell.NavItem;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 照片审核 (R34): one picture after the other, each decided with one key. */
@Controller
@RequestMapping("/faces/review")
@OpenTo(Audience.PHOTO_REVIEWER)
class ReviewPages {

    private static final String HERE = "/faces/review";
    private static final int LONGEST_REMARK = 200;

    private final Review review;
    private final Presents presents;
    private final Departments departments;
    private final Checks checks;

    ReviewPages(Review review, Presents presents, Departments departments, Checks checks) {
        this.review = review;
        this.presents = presents;
        this.departments = departments;
        this.checks = checks;
    }

    @Bean
    static NavItem faceReviewNav() {
        return new NavItem("face.review", HERE, 40, Set.of(Audience.PHOTO_REVIEWER));
    }

    /** The one that has waited longest. */
    @GetMapping
    ModelAndView first(SignedIn reader, Locale locale) {
        return review.first(reader.human())
                .map(held -> Page.goTo(HERE + "/" + held.photo()))
                .orElseGet(() -> Page.show(
                        "face/review", new ReviewPage(review.backlog(reader.human()), null, Faults.noFaults())));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, SignedIn reader, Locale locale) {
        return review.held(new FacePhotoId(id), reader.human())
                .map(held -> Page.show("face/review", page(held, "", Faults.noFaults(), reader, locale)))
                .orElseGet(ReviewPages::noLongerTheirs);
    }

    @PostMapping("/{id}/{way:next|back}")
    ModelAndView move(@PathVariable UUID id, @PathVariable String way, SignedIn reader) {
        var from = new FacePhotoId(id);
        var held = way.equals("next") ? review.next(from, reader.human()) : review.back(from, reader.human());
        // at the end it begins again with the one that has waited longest
        return held.map(one -> Page.goTo(HERE + "/" + one.photo())).orElseGet(() -> Page.goTo(HERE));
    }

    @GetMapping("/{id}/picture")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, SignedIn reader) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(review.picture(new FacePhotoId(id), reader.human()));
    }

    @PostMapping("/{id}")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String remark,
            SignedIn reader,
            Locale locale) {
        var photo = new FacePhotoId(id);
        if (verdict.equals("pass")) {
            return review.approve(photo, reader.human()) ? Page.goTo(HERE) : noLongerTheirs();
        }
        var reason = Arrays.stream(Refusal.values())
                .filter(one -> one.name().equals(verdict))
                .findFirst()
                .orElseThrow(NotFound::new);
        var said = remark.strip();
        var faults = new Faults();
        if (reason == Refusal.OTHER && said.isEmpty()) {
            faults.add("remark", "face.review.remark", "face.review.remark.missing");
        } else if (said.length() > LONGEST_REMARK) {
            faults.add("remark", "face.review.remark", "face.review.remark.long", LONGEST_REMARK);
        }
        if (!faults.none()) {
            return review.held(photo, reader.human())
                    .map(held -> Page.refused("face/review", page(held, remark, faults, reader, locale)))
                    .orElseGet(ReviewPages::noLongerTheirs);
        }
        return review.refuse(photo, reader.human(), reason, said) ? Page.goTo(HERE) : noLongerTheirs();
    }

    private ReviewPage page(UnderReview held, String remark, Faults faults, SignedIn reader, Locale locale) {
        var who = presents.of(List.of(held.person())).stream().findFirst().orElseThrow(NotFound::new);
        return new ReviewPage(
                review.backlog(reader.human()),
                new ReviewPage.One(
                        held,
                        who,
                        departments.get(who.department()).name(locale),
                        checks.of(held, locale),
                        remark),
                faults);
    }

    private static ModelAndView noLongerTheirs() {
        var page = Page.show("face/reviewOver", "");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
