package sojourn.myself;

import org.springframework.stereotype.Component;
import sojourn.register.Register;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.Stage;

/** 工号, the first of the five: whoever is asked about has one. */
@Component
class NumberStage implements Stage {

    private final Register register;

    NumberStage(Register register) {
        this.register = register;
    }

    @Override
    public Place place() {
        return Place.NUMBER;
    }

    @Override
    public Progress of(HumanId person) {
        var own = register.ownStay(person).orElseThrow(NotFound::new);
        return Progress.of(
                State.DONE,
                "/me/information#number",
                "myself.stage.number",
                own.number().value());
    }
}
