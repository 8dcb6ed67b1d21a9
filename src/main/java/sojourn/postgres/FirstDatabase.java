package sojourn.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The role and the database that the application uses on the embedded server; both are called sojourn. */
final class FirstDatabase {

    static final String NAME = "sojourn";

    private FirstDatabase() {}

    /** Makes what is missing; each start looks, because a kill may have come between the two. */
    static void ensure(int port, String password) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection admin = DriverManager.getConnection(url, Cluster.ADMIN, password);
                Statement statement = admin.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN CREATEDB PASSWORD '" + password + "'");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL runs but does not let us in: " + e.getMessage() + ".",
                    "The file pg/password in the data directory must be the one made together with the database.",
                    e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
