package sojourn.vault;

import java.util.UUID;

/** A sealed value was altered, cut, or moved here from another row or column, or was never sealed: nothing of it is given out. */
public final class UnreadableValue extends RuntimeException {

    UnreadableValue(SealedColumn column, UUID row) {
        super("The sealed value in " + column.table() + "." + column.column() + " of row " + row
                + " was altered or does not belong there");
    }
}
