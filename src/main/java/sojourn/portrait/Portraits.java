package sojourn.portrait;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import sojourn.inspection.PictureInspection;

/**
 * Looks at an uploaded picture of a face and makes of it the picture that gates take, or says what is wrong and what to do (R32). Nothing is
 * kept and nothing is ever thrown. It takes about a fifth of a second; as many at once as the settings have places, the others wait.
 */
@Service
@EnableConfigurationProperties(PortraitSettings.class)
public class Portraits implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Portraits.class);

    private final PortraitSettings settings;
    private final Semaphore places;
    private final ExecutorService threads;
    private final ThreadLocal<@Nullable Look> looks;

    Portraits(PictureInspection inspection, PortraitSettings settings) {
        this.settings = settings;
        places = new Semaphore(settings.places(), true);
        // native code holds the thread it runs on, which must not be one of the few that carry the virtual ones
        threads = Executors.newFixedThreadPool(
                settings.places(),
                Thread.ofPlatform().daemon().name("portrait-", 0).factory());
        looks = ThreadLocal.withInitial(() -> new Look(inspection, settings));
    }

    /** Accepts only a picture on which exactly one face is found. */
    public Judged judge(byte[] upload) {
        return judge(upload, true);
    }

    /**
     * For a person whose face the detector does not find, when a human has decided so: takes the middle of the picture, and asks only for
     * format, size, light and sharpness. The reviewer is told.
     */
    public Judged judgeWithoutDetector(byte[] upload) {
        return judge(upload, false);
    }

    private Judged judge(byte[] upload, boolean detect) {
        try {
            if (!places.tryAcquire(settings.waitSeconds(), TimeUnit.SECONDS)) {
                return refused(Finding.BUSY);
            }
            try {
                return threads.submit(() -> looks.get().at(upload, detect)).get();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(Finding.CHECK_FAILED);
        } catch (ExecutionException | RejectedExecutionException e) {
            LOG.error("A photo could not be looked at", e);
            return refused(Finding.CHECK_FAILED);
        }
    }

    private static Judged refused(Finding finding) {
        return new Judged.Refused(List.of(finding), null);
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
