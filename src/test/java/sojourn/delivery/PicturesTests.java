package sojourn.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Rule;
import sojourn.approval.Trial;
import sojourn.consent.Channel;
import sojourn.consent.Consents;
import sojourn.face.FacePhotoId;
import sojourn.face.GatePictures;
import sojourn.face.Sitters.Sitter;

/** A picture is destroyed while a delivery reads it: no node keeps it opened. */
@SpringBootTest
@QuickDelivery
@Rule("R36")
@Timeout(60)
class PicturesTests {

    private static final int BYTES = 190_000;

    @Autowired
    ApplicationContext rooms;

    @Autowired
    Pictures pictures;

    @Autowired
    GatePictures approved;

    @Autowired
    Consents consents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trial.MovableClock clock;

    private Campus campus;
    private Sitter zhang;
    private FacePhotoId photo;

    @BeforeEach
    void somebodyWithAFace() {
        clock.reset();
        campus = new Campus(rooms);
        zhang = campus.people(1).getFirst();
        campus.face(zhang);
        photo = approved.approved(List.of(zhang.person())).get(zhang.person());
    }

    @AfterEach
    void asBefore() {
        campus.close();
        clock.reset();
    }

    private void forgets() {
        consents.withdraw(zhang.human(), Channel.values()[0]);
    }

    private boolean kept() {
        return latest().keySet().toString().contains(photo.toString());
    }

    private Map<?, ?> latest() {
        return (Map<?, ?>) ReflectionTestUtils.getField(pictures, "latest");
    }

    @Test
    void whoReadsItBeforeTheEndOfTheTransactionDoesNotLeaveItBehind() {
        transaction.executeWithoutResult(_ -> {
            forgets();
            assertThat(CompletableFuture.supplyAsync(() -> pictures.of(photo, BYTES))
                            .join())
                    .as("nothing is committed yet")
                    .isPresent();
            assertThat(kept()).isTrue();
        });
        assertThat(kept()).isFalse();
    }

    @Test
    void whoPutsItThereAfterItWasForgottenTakesItBack() throws Exception {
        var locked = new CountDownLatch(1);
        var reading = new CountDownLatch(1);
        var lock = Thread.ofPlatform()
                .start(() -> transaction.executeWithoutResult(_ -> {
                    jdbc.sql("lock table face_photo in access exclusive mode").update();
                    locked.countDown();
                    join(reading);
                }));
        locked.await();
        var found = new CompletableFuture<Boolean>();
        var reader = Thread.ofPlatform()
                .start(() -> found.complete(pictures.of(photo, BYTES).isPresent()));
        await().until(() ->
                jdbc.sql("select count(*) from pg_locks where not granted and relation = 'face_photo'::regclass")
                                .query(Integer.class)
                                .single()
                        > 0);
        synchronized (latest()) {
            reading.countDown();
            lock.join();
            await().until(() -> reader.getState() == Thread.State.BLOCKED);
            forgets();
        }
        assertThat(found.get()).isFalse();
        assertThat(kept()).isFalse();
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
