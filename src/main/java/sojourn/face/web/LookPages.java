package sojourn.face.web;

import java.util.Base64;
import java.util.Locale;
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
        var exact = number.strip().toUpperCase(Locale.ROOT);
        var faults = faults(exact, reason.strip());
        if (faults.none()) {
            try {
                return Page.show(VIEW, new LookPage("", "", faults, seen(exact, reader.human(), reason.strip())));
            } catch (NotFound nobody) {
                faults.add("number", "face.look.number", "face.look.fault.none");
            } catch (LimitReached enough) {
                var again = time.at(enough.again()).toLocalTime();
                faults.add(
                        "number",
                        "face.look.number",
                        "face.look.fault.too-many",
                        enough.most(),
                        "%02d:%02d".formatted(again.getHour(), again.getMinute()));
            }
        }
        return Page.refused(VIEW, new LookPage(number, reason, faults, null));
    }

    private LookPage.Seen seen(String number, HumanId reader, String reason) {
        var seen = looks.look(new StaffNumber(number), reader, reason);
        return new LookPage.Seen(
                seen.name(),
                seen.number().value(),
                reason,
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(seen.content()));
    }

    /** What has not the shape of a number has no picture either. */
    private static Faults faults(String number, String reason) {
        var faults = new Faults();
        if (number.isEmpty()) {
            faults.add("number", "face.look.number", "face.look.fault.number");
        } else if (!StaffNumber.is(number)) {
            faults.add("number", "face.look.number", "face.look.fault.none");
        }
        var length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST || length > LONGEST) {
            faults.add("reason", "face.look.reason", "face.look.fault.reason", SHORTEST, LONGEST);
        }
        return faults;
    }
}
