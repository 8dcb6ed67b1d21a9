package sojourn.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import sojourn.approval.Trial;

/** Deliveries that try again within the second, stop before the sixth removal of an hour, and are planned every second: a test need not wait. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(Trial.class)
@TestPropertySource(
        properties = {
            "sojourn.face.second-share=0",
            "sojourn.delivery.pause=PT0.2S",
            "sojourn.delivery.longest-pause=PT0.5S",
            "sojourn.delivery.removals-per-hour=5",
            "sojourn.delivery.plan=PT1S"
        })
@interface QuickDelivery {}
