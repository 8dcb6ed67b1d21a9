package sojourn.face.web;

import java.util.Base64;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.face.Looks;
import sojourn.limit.LimitReached;
import sojourn.register.StaffNumber;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 查看人脸照片: by number and for a reason (R36). The picture stands in the answer itself and has no address of its own. */
@Controller
@RequestMapping("/faces/look")
@OpenTo(Audience.SECURITY_OFFICE)
class LookPages {

    private static final String VIEW = "face/look";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    private final Looks looks;
    private final CampusTime time;

    LookPages(Looks looks, CampusTime time) {
        this.looks = looks;
        this.time = time;
    }

    @GetMapping
    ModelAndView ask() {
        return Page.show(VIEW, new LookPage("", "", Faults.noFaults(), null));
    }

    @PostMapping
    ModelAndView look(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            SignedIn reader) {
        var exact = StaffNumber.typed(number);
        var faults = faults(number, exact.isPresent(), reason.strip());
        if (faults.none()) {
            try {
                return Page.show(
                        VIEW, new LookPage("", "", faults, seen(exact.orElseThrow(), reader.human(), reason.strip())));
            } catch (NotFound nobody) {
                faults.add("number", "face.look.number", "face.look.fault.none");
            } catch (LimitReached enough) {
                faults.add("number", "face.look.number", "face.look.fault.too-many", enough.most(), enough.hour(time));
            }
        }
        return Page.refused(VIEW, new LookPage(number, reason, faults, null));
    }

    private LookPage.Seen seen(StaffNumber number, HumanId reader, String reason) {
        var seen = looks.look(number, reader, reason);
        return new LookPage.Seen(
                seen.name(),
                seen.number().value(),
                reason,
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(seen.content()));
    }

    /** What has not the shape of a number has no picture either. */
    private static Faults faults(String number, boolean shaped, String reason) {
        var faults = new Faults();
        if (number.isBlank()) {
            faults.add("number", "face.look.number", "face.look.fault.number");
        } else if (!shaped) {
            faults.add("number", "face.look.number", "face.look.fault.none");
        }
        var length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST || length > LONGEST) {
            faults.add("reason", "face.look.reason", "face.look.fault.reason", SHORTEST, LONGEST);
        }
        return faults;
    }
}
