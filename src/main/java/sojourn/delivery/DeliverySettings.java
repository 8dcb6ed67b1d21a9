package sojourn.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a school may set, {@code sojourn.delivery.*}.
 *
 * @param ahead how long before somebody may come in a device learns of them
 * @param removalsPerHour how many people one device forgets within an hour without a human's word
 * @param pause how long after a failure it is tried again; twice as long after each further one
 * @param longestPause the longest of these pauses
 * @param probe how often a device is asked how it is
 * @param plan how often it is computed anew what every device is to know, besides at once after each decision
 * @param lease for how long a device stays a node's that says nothing more; one that lives says so three times as often
 * @param answer how long a device that calls us may take to do what it was told
 * @param toldAt where devices reach us, such as {@code 10.0.0.9:8080}; empty: those on this machine are told where we listen, others tell nothing and are asked
 *     for passages
 */
@ConfigurationProperties("sojourn.delivery")
public record DeliverySettings(
        @DefaultValue("P7D") Duration ahead,
        @DefaultValue("50") int removalsPerHour,
        @DefaultValue("PT5S") Duration pause,
        @DefaultValue("PT5M") Duration longestPause,
        @DefaultValue("PT5M") Duration probe,
        @DefaultValue("PT10M") Duration plan,
        @DefaultValue("PT15S") Duration lease,
        @DefaultValue("PT10M") Duration answer,
        @DefaultValue("") String toldAt) {

    /** After so many failures in a row, 1 or more. */
    Duration pauseAfter(int failures) {
        var doubled = pause.multipliedBy(1L << Math.min(20, Math.max(0, failures - 1)));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
