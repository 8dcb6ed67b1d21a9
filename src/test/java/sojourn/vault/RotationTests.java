package sojourn.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RotationTests {

    private final VaultDatabase database = new VaultDatabase();
    private final SealingKey first = SealingKey.random("k1", Suite.SM4_GCM);
    private final SealingKey second = SealingKey.random("k2", Suite.AES_256_GCM);
    private final IndexKey index = IndexKey.random(KeyedHash.HMAC_SM3);
    private final Vault before = new Vault(new KeyRing(first, List.of(first), index));
    private final KeyRing keys = new KeyRing(second, List.of(first, second), index);
    private final Vault vault = new Vault(keys);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyValueMovesToTheCurrentKeyInBatchesAndThenNothingIsLeft() {
        for (int n = 0; n < 300; n++) {
            database.add(before, n);
        }
        Rotation rotation = rotation();
        assertThat(rotation.left()).isEqualTo(500);
        assertThat(rotation.reseal(70)).isEqualTo(70);
        assertThat(rotation.left()).isEqualTo(430);
        // the node is gone, another one goes on
        Rotation another = rotation();
        assertThat(another.reseal(250)).isEqualTo(250);
        assertThat(rotation.reseal(1000)).isEqualTo(180);
        assertThat(rotation.left()).isZero();
        assertThat(rotation.reseal(1000)).isZero();
        assertAllOpenWith(new Vault(new KeyRing(second, List.of(second), index)), 300);
    }

    @Test
    void nothingIsWrittenWhenNothingIsLeft() {
        UUID id = database.add(vault, 1);
        byte[] sealed = database.document(id);
        assertThat(rotation().reseal(100)).isZero();
        assertThat(database.document(id)).isEqualTo(sealed);
    }

    @Test
    void aRowSomebodyWritesToIsNotWaitedForAndComesNextTime() {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            ids.add(database.add(before, n));
        }
        Rotation rotation = rotation();
        database.transaction.executeWithoutResult(status -> {
            database.jdbc
                    .sql("update example_person set document = :document where id = :id")
                    .param("document", before.seal("document 4", VaultDatabase.DOCUMENT, ids.get(4)))
                    .param("id", ids.get(4))
                    .update();
            assertThat(elsewhere(() -> rotation.reseal(100))).isEqualTo(14);
        });
        assertThat(rotation.left()).isEqualTo(2);
        assertThat(rotation.reseal(100)).isEqualTo(2);
        assertAllOpenWith(vault, 10);
    }

    @Test
    void aBrokenValueStaysAsItIsAndHoldsUpNoOther() {
        for (int n = 0; n < 450; n++) {
            database.add(before, n);
        }
        database.jdbc
                .sql(
                        "update example_person set document = set_byte(document, 20, get_byte(document, 20) # 1) where n % 2 = 0")
                .update();
        Rotation rotation = rotation();
        assertThat(rotation.reseal(1)).isEqualTo(1);
        int moved = 1;
        for (int batch = rotation.reseal(90); batch > 0; batch = rotation.reseal(90)) {
            moved += batch;
        }
        assertThat(moved).isEqualTo(225 + 300);
        assertThat(rotation.left()).isEqualTo(225);
    }

    @Test
    void noWriteIsLostWhileValuesMove() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            ids.add(database.add(before, n));
        }
        var stop = new AtomicBoolean();
        // a node that has not been restarted yet: it still seals with the old key, several rows in one transaction
        Callable<int[]> writer = () -> {
            var random = new Random(7);
            int[] last = new int[ids.size()];
            while (!stop.get()) {
                database.transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < 5; i++) {
                        int n = random.nextInt(ids.size());
                        String value = "version " + ++last[n];
                        database.jdbc
                                .sql("update example_person set document = :document where id = :id")
                                .param("document", before.seal(value, VaultDatabase.DOCUMENT, ids.get(n)))
                                .param("id", ids.get(n))
                                .update();
                    }
                });
            }
            return last;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            var written = threads.submit(writer);
            // two nodes rotate at once
            var other = threads.submit(() -> rounds(rotation(), 40));
            rounds(rotation(), 40);
            other.get();
            stop.set(true);
            int[] last = written.get();
            Rotation rotation = rotation();
            while (rotation.left() > 0) {
                assertThat(rotation.reseal(100)).isPositive();
            }
            var now = new Vault(new KeyRing(second, List.of(second), index));
            for (int n = 0; n < last.length; n++) {
                assertThat(now.open(database.document(ids.get(n)), VaultDatabase.DOCUMENT, ids.get(n)))
                        .isEqualTo(last[n] == 0 ? "document " + n : "version " + last[n]);
            }
            assertThat(Arrays.stream(last)).anyMatch(version -> version > 1);
        }
    }

    private Rotation rotation() {
        return new Rotation(vault, keys, database.values, database.transaction);
    }

    private static int rounds(Rotation rotation, int count) {
        int moved = 0;
        for (int i = 0; i < count; i++) {
            moved += rotation.reseal(60);
        }
        return moved;
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertAllOpenWith(Vault reader, int count) {
        int opened = database.jdbc
                .sql("select id, document, mobile, n from example_person")
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    int n = row.getInt("n");
                    assertThat(reader.open(row.getBytes("document"), VaultDatabase.DOCUMENT, id))
                            .isEqualTo("document " + n);
                    if (n % 3 != 0) {
                        assertThat(reader.open(row.getBytes("mobile"), VaultDatabase.MOBILE, id))
                                .isEqualTo("mobile " + n);
                    }
                    return n;
                })
                .list()
                .size();
        assertThat(opened).isEqualTo(count);
    }
}
