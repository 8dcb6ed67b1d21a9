package sojourn.basis;

import java.util.List;

/**
 * A document of an earlier, agreed application that counts for people of this one (R6).
 *
 * @param serial 流水号 of the application it came with
 * @param names for whom of this application; never empty
 */
public record Earlier(Basis basis, String serial, List<String> names) {

    private static final int FIRST = 3;

    /** Enough of them to recognise whom it is about. */
    public List<String> firstNames() {
        return names.stream().limit(FIRST).toList();
    }

    public boolean more() {
        return names.size() > FIRST;
    }
}
