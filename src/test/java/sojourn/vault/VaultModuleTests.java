package sojourn.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest(verifyAutomatically = false)
class VaultModuleTests {

    @Autowired
    private Vault vault;

    @Autowired
    private List<Task<?>> tasks;

    @Value("${sojourn.data}/vault.keys")
    private Path keyFile;

    @Test
    void theRoomStartsWithKeysBesideTheDataAndItsTask() {
        var column = new SealedColumn("example_person", "id", "document");
        UUID row = UUID.randomUUID();
        assertThat(vault.open(vault.seal("张三", column, row), column, row)).isEqualTo("张三");
        assertThat(Files.exists(keyFile)).isTrue();
        assertThat(tasks).anyMatch(task -> task.getName().equals("vault-rotation"));
    }
}
