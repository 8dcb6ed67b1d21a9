package sojourn.delivery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Those who deliver on this node: one plans, one hands out the devices that have something to do (R43). */
@Component
class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Crew crew;
    private final Planning planning;
    private final HandingOut handingOut;
    private final Bell bell;
    private final boolean here;

    Workers(
            Crew crew,
            Planning planning,
            HandingOut handingOut,
            Bell bell,
            @Value("${sojourn.delivery.here:true}") boolean here) {
        this.crew = crew;
        this.planning = planning;
        this.handingOut = handingOut;
        this.bell = bell;
        this.here = here;
    }

    @Override
    public void start() {
        if (crew.assemble()) {
            crew.set(() -> loop(planning::round));
            crew.set(() -> loop(handingOut::round));
        }
    }

    /** Goes on until it is told to stop; what goes wrong once, the database away for instance, is tried again. */
    private void loop(Runnable round) {
        long heard = 0;
        while (crew.working()) {
            try {
                round.run();
                heard = bell.await(heard, LOOK);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("Delivery goes on in {} s: {}", LOOK_AGAIN.toSeconds(), failed.toString());
                LOG.debug("Why", failed);
                crew.pause(LOOK_AGAIN);
            }
        }
    }

    @Override
    public void stop() {
        crew.dismiss();
    }

    @Override
    public boolean isAutoStartup() {
        return here;
    }

    @Override
    public boolean isRunning() {
        return crew.working();
    }
}
