package sojourn.maintenance.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.ApprovalId;
import sojourn.approval.Matters;
import sojourn.maintenance.MaintenanceDrafts;
import sojourn.maintenance.Splits;
import sojourn.maintenance.Typed;
import sojourn.shell.NotFound;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Splits a draft, and lays out those that came of it. */
@Component
class PartsPages {

    private final Splits splits;
    private final MaintenanceDrafts drafts;
    private final Matters matters;

    PartsPages(Splits splits, MaintenanceDrafts drafts, Matters matters) {
        this.splits = splits;
        this.drafts = drafts;
        this.matters = matters;
    }

    List<ApprovalId> split(ApprovalId id, SignedIn reader) {
        return splits.split(id, reader.human());
    }

    /** One is checked at once, several are shown. */
    ModelAndView goTo(List<ApprovalId> all) {
        return Page.goTo(
                all.size() == 1
                        ? "/maintenance/" + all.getFirst() + "/check"
                        : "/maintenance/parts?"
                                + all.stream().map(id -> "id=" + id).collect(Collectors.joining("&")));
    }

    /** Those of them that are still to be sent. */
    PartsPage page(List<UUID> ids, SignedIn reader, Locale locale) {
        if (ids.size() > Typed.MOST_PEOPLE) {
            throw new NotFound();
        }
        var all = ids.stream()
                .map(ApprovalId::new)
                .filter(id -> drafts.draft(id, reader.human()).isPresent())
                .toList();
        var lines = matters.of("maintenance").lines(all, locale);
        return new PartsPage(all.stream()
                .map(id -> {
                    var line = lines.get(id);
                    return new PartsPage.Row(id, line == null ? "" : line.detail());
                })
                .toList());
    }
}
