package sojourn.face;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.consent.ConsentTexts;
import sojourn.consent.Consents;
import sojourn.shell.HumanId;

/** How long somebody was told that their picture is kept, by the very version they said yes to. */
@Component
class Promised {

    private final Consents consents;
    private final ConsentTexts texts;

    Promised(Consents consents, ConsentTexts texts) {
        this.consents = consents;
        this.texts = texts;
    }

    /** Those of them whose yes stands. */
    Set<HumanId> standing(Collection<HumanId> people) {
        return consents.standing(people);
    }

    /** In days after the last day. */
    int days(HumanId human) {
        return consents.last(human)
                .map(said -> texts.get(said.version()).keepDays())
                .orElse(0);
    }
}
