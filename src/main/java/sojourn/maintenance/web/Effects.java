package sojourn.maintenance.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.State;
import sojourn.approval.web.After;
import sojourn.maintenance.Item;
import sojourn.maintenance.Kind;
import sojourn.shell.CampusTime;
import sojourn.shell.Words;

/** Tells on its timeline what the approval of an application brings (R14 to R17, R21). */
@Component
class Effects {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CampusTime time;
    private final Words words;

    Effects(CampusTime time, Words words) {
        this.time = time;
        this.words = words;
    }

    List<After> of(Approval approval, List<Item> items, Locale locale) {
        var agreed = approval.state() == State.AGREED;
        var detail = agreed
                ? words.say(
                        locale,
                        "maintenance.effect.since",
                        MOMENT.format(time.at(approval.endedAt().orElseThrow())))
                : words.say(locale, key(approval.steps().size() > 1));
        var deletion = items.stream().anyMatch(item -> item.kinds().contains(Kind.DELETION))
                ? words.say(locale, "maintenance.effect.deletion")
                : "";
        return List.of(new After(
                words.say(locale, "maintenance.then.effect"),
                detail + deletion,
                agreed ? After.Standing.DONE : After.Standing.NEXT));
    }

    /** Message key: when it will hold. */
    static String key(boolean severalLeaders) {
        return severalLeaders ? "maintenance.then.effect.all" : "maintenance.then.effect.one";
    }
}
