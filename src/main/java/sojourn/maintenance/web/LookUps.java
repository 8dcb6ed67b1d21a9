package sojourn.maintenance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.identity.DocumentType;
import sojourn.limit.LimitReached;
import sojourn.maintenance.Found;
import sojourn.maintenance.MaintenanceDesk;
import sojourn.registration.Lookups;
import sojourn.shell.Faults;
import sojourn.shell.SignedIn;

/** Puts a secretary's question, and what came of it into words. */
@Component
class LookUps {

    private final MaintenanceDesk desk;

    LookUps(MaintenanceDesk desk) {
        this.desk = desk;
    }

    /**
     * What came of it.
     *
     * @param found null where there are faults
     * @param asked the question as it is shown again
     */
    record Answer(@Nullable Found found, Asked asked) {}

    Answer ask(Asked asked, SignedIn reader, Faults faults) {
        if (asked.number().isBlank() || asked.number().length() > 100) {
            faults.add("number", "maintenance.number", "maintenance.fault.number");
            return new Answer(null, asked);
        }
        try {
            return one(desk.find(reader.human(), asked.number(), asked.name()), asked, faults);
        } catch (LimitReached often) {
            var fault = often.what().equals(Lookups.COUNTED) ? "lookups" : "strangers";
            faults.add("number", "maintenance.number", "maintenance.fault." + fault, often.most());
        }
        return new Answer(null, asked);
    }

    private static Answer one(List<Found> all, Asked asked, Faults faults) {
        var chosen = all.size() < 2
                ? all
                : all.stream()
                        .filter(one -> type(one).name().equals(asked.document()))
                        .toList();
        if (chosen.size() == 1) {
            return new Answer(chosen.getFirst(), asked);
        }
        if (all.isEmpty()) {
            faults.add("number", "maintenance.number", "maintenance.fault.unknown");
            return new Answer(null, asked);
        }
        faults.add("document", "maintenance.document", "maintenance.fault.document");
        return new Answer(null, asked.among(all.stream().map(LookUps::type).toList()));
    }

    private static DocumentType type(Found found) {
        return found.now().documentType();
    }
}
