package sojourn.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sojourn.shell.HumanId;

/** A human in a column that may be empty. */
final class HumanIds {

    private HumanIds() {}

    static @Nullable UUID value(@Nullable HumanId human) {
        return human == null ? null : human.value();
    }

    static @Nullable HumanId read(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new HumanId(value);
    }
}
