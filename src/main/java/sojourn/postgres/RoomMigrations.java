package sojourn.postgres;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * One Flyway history per room, in the order in which tables lean on one another. (Spring Modulith would find the order
 * by reading all our classes at each start, which takes longer than the rest of the start.)
 */
final class RoomMigrations implements FlywayMigrationStrategy {

    static final List<String> ROOMS = List.of(
            "__root",
            "vault",
            "limit",
            "organization",
            "register",
            "approval",
            "registration",
            "maintenance",
            "basis",
            "consent",
            "face",
            "entry",
            "freeze",
            "emergency",
            "watch",
            "gate",
            "delivery",
            "iclock",
            "passcode",
            "guard",
            "passage",
            "signin",
            "notice",
            "audit",
            "myself",
            "demo");

    @Override
    public void migrate(Flyway flyway) {
        ROOMS.forEach(room -> of(room, flyway.getConfiguration()).migrate());
    }

    /** Rooms share the schema, so for all but the first it is never empty: their history begins at a baseline 0. */
    private static Flyway of(String room, Configuration common) {
        String table = room.equals("__root") ? common.getTable() : common.getTable() + "_" + room;
        return Flyway.configure()
                .configuration(common)
                .locations("classpath:db/migration/" + room)
                .table(table)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
