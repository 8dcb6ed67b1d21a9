package sojourn.vault;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the keys at start and moves values to a new key in the background. Settings:
 * {@code sojourn.vault.keys}, {@code .key-file}, {@code .suite}, {@code .data-key-file}.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int VALUES_PER_RUN = 100_000;

    @Bean
    SealedValues sealedValues(JdbcClient jdbc, ObjectProvider<SealedColumn> columns) {
        return new SealedValues(jdbc, columns.stream().toList());
    }

    @Bean
    KeysAtStart keysAtStart(
            JdbcClient jdbc, Clock clock, SealedValues values, PlatformTransactionManager transactions) {
        return new KeysAtStart(new KnownKeys(jdbc, clock), values, new TransactionTemplate(transactions));
    }

    /** The suite is for new keys only: an installation that has keys keeps what they say. */
    @Bean
    KeyRing keyRing(
            KeysAtStart keys,
            @Value("${sojourn.vault.keys:}") String text,
            @Value("${sojourn.vault.key-file:${sojourn.data}/vault.keys}") Path file,
            @Value("${sojourn.vault.suite:SM4-GCM}") String suite) {
        if (!text.isBlank()) {
            return keys.fromText(text);
        }
        return keys.fromFile(
                new KeyFile(file),
                Suite.titled(suite)
                        .orElseThrow(() -> new KeysRefused(
                                "The setting sojourn.vault.suite names no suite that Sojourn knows.",
                                "Set it to SM4-GCM or AES-256-GCM.")));
    }

    @Bean
    DataKeySlots dataKeySlots(
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${sojourn.vault.data-key-file:${sojourn.data}/vault.data-keys}") Path file) {
        var slots = new DataKeySlots(file);
        new DataKeysAtStart(jdbc, new KnownKeys(jdbc, clock), new TransactionTemplate(transactions)).find(slots);
        return slots;
    }

    @Bean
    Rotation rotation(Vault vault, KeyRing keys, SealedValues values, PlatformTransactionManager transactions) {
        return new Rotation(vault, keys, values, new TransactionTemplate(transactions));
    }

    @Bean
    Task<?> vaultRotationTask(Rotation rotation, KeyRing keys) {
        return Tasks.recurring("vault-rotation", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            int resealed = rotation.reseal(VALUES_PER_RUN);
            if (resealed > 0) {
                LOG.info(
                        "{} values moved to the key {}, {} left; older keys are needed until none is left",
                        resealed,
                        keys.current().id(),
                        rotation.left());
            }
        });
    }
}
