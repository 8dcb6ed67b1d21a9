package sojourn.approval;

/**
 * What a decider says (R22).
 *
 * @param remark 0 to 500 characters, at least one unless it is a yes
 * @param terms to what a yes is limited; {@link Terms#NONE} for any other answer
 */
public record Answer(Decision decision, String remark, Terms terms) {}
