package sojourn.consent.web;

import org.jspecify.annotations.Nullable;
import sojourn.consent.Answer;
import sojourn.consent.Said;

/**
 * What a person is asked before their face is taken.
 *
 * @param said their last answer; null where they have not answered yet
 * @param holds whether that is a yes that still counts
 */
public record ConsentPage(int version, Told told, @Nullable Said said, boolean holds) {

    public boolean declined() {
        return said != null && said.answer() != Answer.GIVEN;
    }
}
