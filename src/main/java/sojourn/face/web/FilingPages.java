package sojourn.face.web;

import java.time.Period;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.consent.Consents;
import sojourn.face.StoredFaces;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;

/** 人脸信息备案: how near the duty to file is, and the figures that its form asks for. */
@Controller
@OpenTo({Audience.SYSTEM_ADMINISTRATOR, Audience.SECURITY_OFFICE})
class FilingPages {

    private static final Period LATELY = Period.ofMonths(12);

    private final StoredFaces faces;
    private final Consents consents;
    private final CampusTime time;

    FilingPages(StoredFaces faces, Consents consents, CampusTime time) {
        this.faces = faces;
        this.consents = consents;
        this.time = time;
    }

    @GetMapping("/faces/filing")
    ModelAndView show() {
        var since = time.today().minus(LATELY);
        return Page.show(
                "face/filing",
                FilingPage.of(
                        faces.people(),
                        faces.reached(),
                        consents.given(),
                        since,
                        faces.forgotten(time.startOf(since))));
    }
}
