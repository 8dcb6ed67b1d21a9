package sojourn.approval;

import java.util.Set;

/**
 * What a decider says (R22).
 *
 * @param remark 0 to 500 characters, at least one unless it is a yes
 * @param terms to what a yes is limited; {@link Terms#NONE} for any other answer
 * @param marked the keys of what is to be changed; empty unless it is sent back
 */
public record Answer(Decision decision, String remark, Terms terms, Set<String> marked) {

    public Answer(Decision decision, String remark, Terms terms) {
        this(decision, remark, terms, Set.of());
    }

    /** Whether it is one: a refusal and a return say why, only an agreement has terms, only what is sent back is marked. */
    void fit() {
        if (decision.needsRemark() && remark.isBlank()) {
            throw new IllegalArgumentException("a remark is needed");
        }
        if (!terms.none() && decision != Decision.AGREE) {
            throw new IllegalArgumentException("only an agreement has terms");
        }
        if (!marked.isEmpty() && decision != Decision.SEND_BACK) {
            throw new IllegalArgumentException("only what is sent back is marked");
        }
    }
}
