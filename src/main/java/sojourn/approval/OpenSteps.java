package sojourn.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.deputy.Panel;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/** Every step at which somebody is asked now, of all applications. */
@Service
@Transactional(readOnly = true)
public class OpenSteps {

    private static final String SQL = """
            select s.approval, s.number, a.round, s.opened_at, s.department, s.assignee, s.stuck, coalesce(s.half_at, s.due_at) as half_at, s.due_at,
                a.applicant::text || coalesce((
                    select ',' || string_agg(human::text, ',') from approval_about where approval = a.id), '') as excluded
            from approval_step s join approval_approval a on a.id = s.approval
            where s.standing = 'OPEN'
            """;

    private final JdbcClient jdbc;
    private final Deciders deciders;

    OpenSteps(JdbcClient jdbc, Deciders deciders) {
        this.jdbc = jdbc;
        this.deciders = deciders;
    }

    /** All of them, with who is asked at this moment. */
    public List<Pending> asked() {
        var open = all();
        if (open.isEmpty()) {
            return List.of();
        }
        var panel = panel(open);
        return open.stream()
                .map(step -> new Pending(
                        step.place(),
                        step.half(),
                        step.due(),
                        panel.asked(step.department(), step.assignee(), step.excluded()).stream()
                                .map(decider -> decider.human().id())
                                .collect(Collectors.toSet())))
                .toList();
    }

    /** Those where somebody has come or gone, so that nobody, or somebody again, is there to decide (R25). */
    List<ApprovalId> newlyStuckOrNot() {
        var open = all();
        var panel = panel(open);
        return open.stream()
                .filter(step -> panel.leaders(step.department(), step.assignee(), step.excluded())
                                .isEmpty()
                        != step.stuck())
                .map(step -> step.place().approval())
                .distinct()
                .toList();
    }

    private Panel panel(List<Open> steps) {
        return deciders.panel(steps.stream().map(Open::department).collect(Collectors.toSet()));
    }

    private List<Open> all() {
        return jdbc.sql(SQL)
                .query((row, n) -> new Open(
                        new Place(
                                new ApprovalId(row.getObject("approval", UUID.class)),
                                row.getInt("number"),
                                row.getInt("round"),
                                row.getTimestamp("opened_at").toInstant()),
                        new DepartmentId(row.getObject("department", UUID.class)),
                        row.getObject("assignee") == null ? null : Standings.human(row, "assignee"),
                        row.getBoolean("stuck"),
                        row.getTimestamp("half_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        Stream.of(row.getString("excluded").split(",", -1))
                                .map(id -> new HumanId(UUID.fromString(id)))
                                .collect(Collectors.toSet())))
                .list();
    }

    /**
     * A step that waits for an answer.
     *
     * @param half when half of the promised time was over
     * @param due until when an answer was promised
     * @param asked who may decide, deputies too
     */
    public record Pending(Place place, Instant half, Instant due, Set<HumanId> asked) {}

    /**
     * Where an answer is waited for.
     *
     * @param step its index
     * @param round how often the application had been sent when it was opened, at that moment
     */
    public record Place(ApprovalId approval, int step, int round, Instant opened) {}

    private record Open(
            Place place,
            DepartmentId department,
            @Nullable HumanId assignee,
            boolean stuck,
            Instant half,
            Instant due,
            Set<HumanId> excluded) {}
}
