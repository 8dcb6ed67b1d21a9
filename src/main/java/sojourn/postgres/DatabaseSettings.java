package sojourn.postgres;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How to reach an external PostgreSQL: SOJOURN_DATABASE_URL, _USER, _PASSWORD; no URL means the embedded one. */
@ConfigurationProperties("sojourn.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {

    boolean external() {
        return !url.isBlank();
    }

    /** A record would print the password. */
    @Override
    public String toString() {
        return external() ? "the PostgreSQL of SOJOURN_DATABASE_URL" : "the embedded PostgreSQL";
    }
}
