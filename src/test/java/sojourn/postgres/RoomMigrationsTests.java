package sojourn.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import sojourn.TestDatabase;

class RoomMigrationsTests {

    @Test
    void noRoomWithTablesIsForgotten() throws Exception {
        try (Stream<Path> rooms = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(rooms.map(room -> room.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(RoomMigrations.ROOMS);
        }
    }

    @Test
    void eachRoomHasItsOwnHistoryAndASecondStartFindsNothingToDo() {
        JdbcConnectionDetails database = TestDatabase.fresh();
        Flyway flyway = Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .load();
        new RoomMigrations().migrate(flyway);
        new RoomMigrations().migrate(flyway);
        String histories = "SELECT count(*) FROM pg_tables WHERE tablename LIKE 'flyway\\_schema\\_history%'";
        assertThat(TestDatabase.client(database)
                        .sql(histories)
                        .query(Integer.class)
                        .single())
                .isEqualTo(RoomMigrations.ROOMS.size());
    }
}
