package sojourn.face;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a school may set, {@code sojourn.face.*}.
 *
 * @param hold how long a picture is one reviewer's alone
 * @param secondShare of the approved ones, which share a second reviewer looks at too, 0 to 1
 * @param triesBeforeWaiver after how many refused tries on one day a human is asked to look
 * @param handOver how long the code that carries on with the phone is good for
 * @param looksPerHour how often one reader of the security office may look somebody up, whether or not there is a picture
 */
@ConfigurationProperties("sojourn.face")
public record FaceSettings(
        @DefaultValue("PT5M") Duration hold,
        @DefaultValue("0.05") double secondShare,
        @DefaultValue("2") int triesBeforeWaiver,
        @DefaultValue("PT5M") Duration handOver,
        @DefaultValue("20") int looksPerHour) {}
