package sojourn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import sojourn.TestDatabase;

class ExternalPostgresTests {

    @Test
    void aServerOlderThan15IsRefused() {
        assertThatNoException().isThrownBy(() -> ExternalPostgres.refuseOlder(15));
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> ExternalPostgres.refuseOlder(14))
                .withMessageContaining("version 14")
                .withMessageContaining("version 15 or newer");
    }

    @Test
    void anotherKindOfAddressIsRefusedWithTheRightForm() {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> check("postgres://user:secret@host/db", "", ""))
                .withMessageContaining("jdbc:postgresql://host:5432/database")
                .withMessageNotContaining("secret");
    }

    @Test
    void aServerThatIsNotThereIsNamedAndThePasswordIsNot() {
        int nobody = Cluster.freePort();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> check("jdbc:postgresql://127.0.0.1:" + nobody + "/db?password=secret", "", ""))
                .withMessageContaining("127.0.0.1:" + nobody)
                .withMessageContaining("SOJOURN_DATABASE_USER")
                .withMessageNotContaining("secret");
    }

    @Test
    void aWrongPasswordIsRefusedAndNotRepeated() {
        var database = TestDatabase.fresh();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> check(database.getJdbcUrl(), String.valueOf(database.getUsername()), "secret"))
                .withMessageContaining("password authentication failed")
                .withMessageNotContaining("secret");
    }

    @Test
    void theSettingsDoNotPrintThePassword() {
        assertThat(new DatabaseSettings("jdbc:postgresql://host/db", "user", "secret"))
                .asString()
                .doesNotContain("secret");
    }

    private static void check(String url, String user, String password) {
        ExternalPostgres.checked(new DatabaseSettings(url, user, password));
    }
}
