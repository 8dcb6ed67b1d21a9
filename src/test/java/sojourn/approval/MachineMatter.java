package sojourn.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A matter about a and b, told from outside whom else it needs and whether it can be carried out. */
class MachineMatter implements Matter {

    static final String KIND = "machine";

    /** For the sake of b. */
    final Map<ApprovalId, List<Step.Plan>> needs = new HashMap<>();

    final List<ApprovalId> carriedOut = new ArrayList<>();
    final List<ApprovalId> dropped = new ArrayList<>();
    boolean obstacle;

    @TestConfiguration
    static class Bringing {
        @Bean
        MachineMatter machineMatter() {
            return new MachineMatter();
        }
    }

    void forget() {
        needs.clear();
        carriedOut.clear();
        dropped.clear();
        obstacle = false;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void carryOut(Approval approval, Act agreed) {
        if (obstacle) {
            throw new NotCarriedOut("trial.known");
        }
        carriedOut.add(approval.id());
    }

    @Override
    public List<Subject> subjects(ApprovalId id) {
        return Move.Limit.SUBJECTS;
    }

    @Override
    public List<Step.Plan> stillNeeded(Approval approval, Set<String> leftOut) {
        return leftOut.contains("b") ? List.of() : needs.getOrDefault(approval.id(), List.of());
    }

    @Override
    public void dropped(Approval approval) {
        dropped.add(approval.id());
    }

    @Override
    public Map<ApprovalId, Line> lines(Collection<ApprovalId> ids, Locale locale) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> new Line("", "")));
    }

    @Override
    public String path(ApprovalId id) {
        return "/machine/" + id;
    }
}
