package sojourn.approval.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.Worklist;
import sojourn.approval.Worklist.Tab;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 业务办理进度查询 for whoever started something, 待我审批 and 我已审批 for whoever decides (R23). */
@Controller
class WorklistPages {

    /** 待我审批, saying that nothing was ticked. */
    static final String NONE_TICKED = "/approvals?tab=waiting&ticked=none";

    private static final int PAGE = 20;

    private final Worklist worklist;

    WorklistPages(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping("/progress")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView progress(
            SignedIn reader,
            Locale locale,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(required = false) @Nullable String after) {
        return Page.show(
                "approval/progress",
                page("/progress", List.of(Tab.TODO, Tab.RUNNING, Tab.DONE), tab, reader, after, locale));
    }

    @GetMapping("/approvals")
    @OpenTo({Audience.LEADER, Audience.DEPUTY})
    ModelAndView approvals(
            SignedIn reader,
            Locale locale,
            @RequestParam(defaultValue = "waiting") String tab,
            @RequestParam(defaultValue = "") String ticked,
            @RequestParam(required = false) @Nullable String after) {
        var page = page("/approvals", List.of(Tab.WAITING, Tab.DECIDED), tab, reader, after, locale);
        return Page.show("approval/approvals", ticked.equals("none") ? page.noneWasTicked() : page);
    }

    /** Everything under way, for those who may terminate it. */
    @GetMapping("/admin/approvals")
    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    ModelAndView everybodys(SignedIn reader, Locale locale, @RequestParam(required = false) @Nullable String after) {
        return Page.show(
                "approval/approvals",
                page("/admin/approvals", List.of(Tab.EVERYBODYS), "everybodys", reader, after, locale));
    }

    private WorklistPage page(
            String path, List<Tab> tabs, String asked, SignedIn reader, @Nullable String after, Locale locale) {
        var counts = new EnumMap<Tab, Long>(Tab.class);
        tabs.forEach(tab -> counts.put(tab, worklist.count(tab, reader.human())));
        var tab = asked.isEmpty()
                ? busiest(counts)
                : tabs.stream()
                        .filter(one -> one.name().equalsIgnoreCase(asked))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return WorklistPage.of(path, tab, counts, worklist.list(tab, reader.human(), after, PAGE, locale), after);
    }

    /** Without a wish: what waits for the reader, else what runs, else what is over. */
    private static Tab busiest(EnumMap<Tab, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Tab.RUNNING);
    }
}
