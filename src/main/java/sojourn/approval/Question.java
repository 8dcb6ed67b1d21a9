package sojourn.approval;

import java.util.regex.Pattern;

/**
 * What a decider had before them: a step, by its index, in a round. An answer is to a question: once the step has been answered or the application
 * was sent anew, it is too late (R24).
 */
public record Question(int step, int round) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
    private static final Question NONE = new Question(-1, -1);

    /** As a form carries it. Anything else is a question that nobody is asked. */
    public static Question of(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? new Question(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                : NONE;
    }

    @Override
    public String toString() {
        return step + "." + round;
    }
}
