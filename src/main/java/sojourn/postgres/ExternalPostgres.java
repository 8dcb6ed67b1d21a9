package sojourn.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL that somebody else runs; looked at once before anything is written to it. */
record ExternalPostgres(DatabaseSettings settings) implements JdbcConnectionDetails {

    static final int OLDEST = 15;

    private static final String SCHEME = "jdbc:postgresql:";
    private static final String PATIENCE = "10"; // seconds

    /** Throws {@link DatabaseUnavailable} when it cannot be reached or is too old. */
    static ExternalPostgres checked(DatabaseSettings settings) {
        if (!settings.url().startsWith(SCHEME)) {
            throw new DatabaseUnavailable(
                    "SOJOURN_DATABASE_URL is not the address of a PostgreSQL.",
                    "Write it as jdbc:postgresql://host:5432/database.");
        }
        Properties login = new Properties();
        login.setProperty("loginTimeout", PATIENCE);
        login.setProperty("connectTimeout", PATIENCE);
        if (!settings.user().isBlank()) {
            login.setProperty("user", settings.user());
            login.setProperty("password", settings.password());
        }
        try (Connection connection = DriverManager.getConnection(settings.url(), login)) {
            refuseOlder(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The PostgreSQL of SOJOURN_DATABASE_URL does not let us in: " + e.getMessage(),
                    "Check the address, SOJOURN_DATABASE_USER, SOJOURN_DATABASE_PASSWORD, and that it runs.",
                    e);
        }
        return new ExternalPostgres(settings);
    }

    static void refuseOlder(int major) {
        if (major < OLDEST) {
            throw new DatabaseUnavailable(
                    "The PostgreSQL of SOJOURN_DATABASE_URL is version " + major + ".",
                    "Sojourn needs version " + OLDEST + " or newer.");
        }
    }

    @Override
    public String getJdbcUrl() {
        return settings.url();
    }

    /** Empty means that the address itself names the user. */
    @Override
    public String getUsername() {
        return settings.user();
    }

    @Override
    public String getPassword() {
        return settings.password();
    }
}
