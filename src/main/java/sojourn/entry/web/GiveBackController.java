package sojourn.entry.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.entry.GivingBack;
import sojourn.entry.PermitId;
import sojourn.shell.Audience;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 退还 a permit: a page that says what it means, then the deed. */
@Controller
@RequestMapping("/entry/permits/{id}/give-back")
@OpenTo(Audience.PERSON)
class GiveBackController {

    private final GivingBack givingBack;
    private final EntryPages pages;

    GiveBackController(GivingBack givingBack, EntryPages pages) {
        this.givingBack = givingBack;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var permit = givingBack.get(new PermitId(id), reader.human());
        return Page.show("entry/giveBack", new GiveBackPage(permit, pages.names(List.of(permit.campus()), locale)));
    }

    @PostMapping
    ModelAndView giveBack(@PathVariable UUID id, SignedIn reader) {
        givingBack.giveBack(new PermitId(id), reader.human());
        return Page.goTo("/entry");
    }
}
