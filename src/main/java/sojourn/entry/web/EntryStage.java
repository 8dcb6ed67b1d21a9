package sojourn.entry.web;

import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.entry.EntryPermit;
import sojourn.entry.OwnEntry;
import sojourn.face.Opening;
import sojourn.register.Status;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.Stage;

/** 入校申请, the third of the five. */
@Component
class EntryStage implements Stage {

    private static final String HERE = "/entry";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final OwnEntry own;
    private final CampusTime time;

    EntryStage(OwnEntry own, CampusTime time) {
        this.own = own;
        this.time = time;
    }

    @Override
    public Place place() {
        return Place.ENTRY;
    }

    @Override
    public Progress of(HumanId person) {
        var standing = own.of(person);
        return switch (standing.opening()) {
            case Opening.Over over -> Progress.of(State.OVER, null, "entry.stage.over");
            case Opening.From from -> Progress.from(from.worksFrom(), "entry.stage.waiting");
            case Opening.Open open ->
                standing.permits().isEmpty()
                        ? asked(standing)
                        : standing.stay().status() == Status.FROZEN
                                ? frozen(standing.permits().getFirst())
                                : permitted(standing.permits().getFirst());
        };
    }

    private static Progress frozen(EntryPermit permit) {
        return Progress.of(
                State.DONE, HERE, "entry.stage.frozen", permit.until().toString());
    }

    private Progress permitted(EntryPermit permit) {
        if (time.today().isBefore(permit.from())) {
            return Progress.of(
                    State.DONE, HERE, "entry.stage.later", permit.from().toString());
        }
        return time.now().isBefore(permit.worksFrom())
                ? Progress.of(State.DONE, HERE, "entry.stage.soon", MOMENT.format(time.at(permit.worksFrom())))
                : Progress.of(
                        State.DONE,
                        HERE,
                        "entry.stage.permitted",
                        permit.until().toString());
    }

    private static Progress asked(OwnEntry.Standing standing) {
        if (!standing.waiting().isEmpty()) {
            return asked(standing.waiting().getFirst());
        }
        var last = standing.last();
        return last != null && last.state() == sojourn.approval.State.REFUSED
                ? Progress.of(State.REFUSED, HERE, "entry.stage.refused")
                : Progress.of(State.OPEN, HERE, "entry.stage.open");
    }

    private static Progress asked(Approval approval) {
        return approval.state() == sojourn.approval.State.RETURNED
                ? Progress.of(State.OPEN, HERE, "entry.stage.returned")
                : Progress.of(State.RUNNING, "/entry/" + approval.id(), "entry.stage.running");
    }
}
