package sojourn.iclock;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;

/** The pictures that still have to be told to a device, sealed as long as they wait. */
@Component
class Pictures {

    private static final SealedColumn COLUMN = new SealedColumn("iclock_command", "id", "picture");

    private final JdbcClient jdbc;
    private final Vault vault;

    Pictures(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Bean
    static SealedColumn iclockCommandPicture() {
        return COLUMN;
    }

    byte[] sealed(UUID command, byte[] jpeg) {
        return vault.sealBytes(jpeg, COLUMN, command);
    }

    /** Empty where there is none. */
    byte[] of(Command command) {
        return jdbc.sql("select picture from iclock_command where id = :id and picture is not null")
                .param("id", command.id())
                .query(byte[].class)
                .optional()
                .map(content -> vault.openBytes(content, COLUMN, command.id()))
                .orElseGet(() -> new byte[0]);
    }

    /** Of a command that was not sent yet. */
    void replace(Command command, byte[] jpeg) {
        jdbc.sql("update iclock_command set picture = :picture where id = :id and sends = 0")
                .param("picture", sealed(command.id(), jpeg))
                .param("id", command.id())
                .update();
    }
}
