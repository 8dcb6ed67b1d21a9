package sojourn.approval.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.approval.LeftOut;
import sojourn.approval.State;
import sojourn.approval.Verb;
import sojourn.deputy.Signatory;
import sojourn.promise.Measures;
import sojourn.promise.Service;

/**
 * The whole way of an application on one page (R21): done, now, next, and what follows.
 *
 * @param awaits the applicant who is to change something; null unless it was sent back
 * @param service 主管部门 and 联系方式
 * @param lately how long answers took lately; null while there were none
 */
public record TimelinePage(
        List<Done> done,
        List<Open> now,
        @Nullable String awaits,
        List<Planned> next,
        List<After> after,
        State state,
        Service service,
        Measures.@Nullable Measured lately) {

    /** The promised working hours of a step, as one writes them. */
    public String hours() {
        return service.hours();
    }

    /**
     * What was done.
     *
     * @param title message key
     * @param place its number on the way, 1 is the applicant; 0 stands for none
     * @param to to whom it was handed over; null otherwise
     * @param said what a decider answered; null for what the applicant did
     */
    public record Done(
            String title,
            int place,
            Signatory by,
            @Nullable String to,
            Instant at,
            @Nullable Verb said,
            String remark,
            Limited limited) {

        /** The class of the stylesheet. */
        public String css() {
            return said == Verb.REFUSED ? "bad" : "done";
        }
    }

    /**
     * To what a yes was limited (R22).
     *
     * @param notAfter null as applied for
     */
    public record Limited(@Nullable LocalDate notAfter, List<LeftOut> leftOut) {

        static final Limited NOT = new Limited(null, List.of());
    }

    /** A step at which somebody is asked now. */
    public record Open(String title, int place, Asked asked) {}

    /** A step whose turn has not come. */
    public record Planned(String title, int place) {}
}
