package sojourn.myself;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sojourn.emergency.Emergencies;
import sojourn.entry.Applications;
import sojourn.freeze.Freezing;
import sojourn.gate.Gate;
import sojourn.gate.Gates;
import sojourn.passage.Passages;
import sojourn.passage.Scope;
import sojourn.register.PersonId;
import sojourn.watch.Watched;

/** Puts together what the rooms about the gates keep of one person. */
@Component
class GateFiles {

    private final Applications applications;
    private final Passages passages;
    private final Gates gates;
    private final Freezing freezes;
    private final Watched watched;
    private final Emergencies emergencies;

    GateFiles(
            Applications applications,
            Passages passages,
            Gates gates,
            Freezing freezes,
            Watched watched,
            Emergencies emergencies) {
        this.applications = applications;
        this.passages = passages;
        this.gates = gates;
        this.freezes = freezes;
        this.watched = watched;
        this.emergencies = emergencies;
    }

    /** @param most how many passages, the latest */
    GateFile of(PersonId person, int most) {
        var names = gates.all().stream().collect(Collectors.toMap(Gate::id, gate -> gate));
        return new GateFile(
                applications.permits(person),
                passages.kept(person, Scope.EVERYWHERE, null, most).stream()
                        .map(passage -> new GateFile.Passed(passage, names.get(passage.gate())))
                        .toList(),
                freezes.of(person),
                watched.ever(person),
                emergencies.of(person));
    }
}
