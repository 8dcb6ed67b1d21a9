package sojourn.myself;

import org.springframework.stereotype.Component;
import sojourn.register.Register;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.Stage;

/** 在校, the last of the five: from the 入校日期 to the 离校日期. */
@Component
class PresenceStage implements Stage {

    private final Register register;
    private final CampusTime time;

    PresenceStage(Register register, CampusTime time) {
        this.register = register;
        this.time = time;
    }

    @Override
    public Place place() {
        return Place.PRESENCE;
    }

    @Override
    public Progress of(HumanId person) {
        var own = register.ownStay(person).orElseThrow(NotFound::new);
        var state = switch (own.status()) {
            case NOT_YET -> State.LATER;
            case VALID -> State.RUNNING;
            case FROZEN -> own.from().isAfter(time.today()) ? State.LATER : State.RUNNING;
            case EXPIRED, DELETED -> State.OVER;
        };
        return Progress.of(
                state,
                null,
                "myself.stage.presence." + own.status(),
                own.from().toString(),
                own.until().toString());
    }
}
