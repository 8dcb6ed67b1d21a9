package sojourn.maintenance;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import sojourn.approval.Act;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Decision;
import sojourn.approval.Markable;
import sojourn.approval.Matter;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.Step;
import sojourn.approval.Subject;
import sojourn.basis.EarlierBases.AgreedFor;
import sojourn.register.Change;
import sojourn.register.Changes;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.StayOver;
import sojourn.shell.CampusTime;
import sojourn.vault.SealedColumn;

/** What an approval of 个人信息维护 brings: all its changes at the last yes, or none of them. */
@Component
class MaintenanceMatter implements Matter {

    static final String KIND = "maintenance";

    private final MaintenanceRows rows;
    private final MaintenanceLines lines;
    private final Leftovers leftovers;
    private final Presents presents;
    private final Changes changes;
    private final CampusTime time;

    MaintenanceMatter(
            MaintenanceRows rows,
            MaintenanceLines lines,
            Leftovers leftovers,
            Presents presents,
            Changes changes,
            CampusTime time) {
        this.rows = rows;
        this.lines = lines;
        this.leftovers = leftovers;
        this.presents = presents;
        this.changes = changes;
        this.time = time;
    }

    @Bean
    static SealedColumn maintenanceDraftText() {
        return MaintenanceDraftRows.TEXT;
    }

    @Bean
    static SealedColumn maintenanceItemText() {
        return MaintenanceRows.TEXT;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Who became valid since it was sent is not let go without their department (R18). */
    @Override
    public List<Step.Plan> stillNeeded(Approval approval, Set<String> leftOut) {
        var moving = rows.items(approval.id()).stream()
                .filter(item ->
                        item.goesTo() != null && !leftOut.contains(item.person().toString()))
                .map(Item::person)
                .toList();
        return presents.of(moving).stream()
                .filter(Present::current)
                .map(Present::department)
                .distinct()
                .map(Steps::releasing)
                .toList();
    }

    @Override
    public void carryOut(Approval approval, Act agreed) {
        var agreement = new Change.Agreement(
                approval.serial().orElseThrow(), approval.applicant(), agreed.by(), agreed.onBehalfOf());
        var items = agreed(approval);
        try {
            changes.carryOut(items.stream().map(item -> change(item, approval)).toList(), agreement);
        } catch (StayOver over) {
            throw new NotCarriedOut(
                    "maintenance.not-carried-out.over",
                    over.name(),
                    over.until().toString());
        }
        leftovers.agreed(
                approval,
                items.stream()
                        .filter(item -> !item.change().delete())
                        .map(item -> new AgreedFor(
                                item.person().toString(),
                                item.person(),
                                Objects.requireNonNullElse(item.change().department(), item.department())))
                        .toList());
    }

    private List<Item> agreed(Approval approval) {
        var out = approval.leftOutKeys();
        return rows.items(approval.id()).stream()
                .filter(item -> !out.contains(item.person().toString()))
                .toList();
    }

    private static Change change(Item item, Approval approval) {
        return approval.notAfter().map(item.change()::notAfter).orElse(item.change());
    }

    /** A stay may not end earlier than it does now because a renewal was shortened. */
    @Override
    public List<Subject> subjects(ApprovalId id) {
        var items = rows.items(id);
        var now = presents.of(items.stream().map(Item::person).toList()).stream()
                .collect(Collectors.toMap(Present::person, Function.identity()));
        return items.stream()
                .map(item -> {
                    var present = now.get(item.person());
                    var earliest = present != null && present.current() ? present.until() : time.today();
                    return new Subject(
                            item.person().toString(),
                            item.called(),
                            item.change().until(),
                            earliest);
                })
                .toList();
    }

    @Override
    public List<Markable> markable(ApprovalId id) {
        return lines.markable(id);
    }

    @Override
    public void dropped(Approval approval) {
        leftovers.clear(approval);
    }

    @Override
    public Map<ApprovalId, Matter.Line> lines(Collection<ApprovalId> ids, Locale locale) {
        return lines.of(ids, locale);
    }

    @Override
    public String path(ApprovalId id) {
        return "/maintenance/" + id;
    }

    @Override
    public Optional<String> meaning(Approval approval, Decision decision, Locale locale) {
        return decision == Decision.AGREE && approval.left() == 1
                ? Optional.of(lines.meaning(approval, stillNeeded(approval, approval.leftOutKeys()), locale))
                : Optional.empty();
    }
}
