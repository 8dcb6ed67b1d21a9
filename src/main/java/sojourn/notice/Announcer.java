package sojourn.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalEvent;
import sojourn.approval.Approvals;
import sojourn.approval.Decision;
import sojourn.deputy.DeputyNamed;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.StaffNumberIssued;
import sojourn.register.StayChanged;
import sojourn.shell.CampusTime;
import sojourn.shell.Words;

/** Turns what happened into messages to whom it concerns: applicants, the people themselves, administrators of a vacancy. */
@Component
class Announcer {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Inbox inbox;
    private final Approvals approvals;
    private final Humans humans;
    private final Offices offices;
    private final Departments departments;
    private final CampusTime time;

    Announcer(
            Inbox inbox,
            Approvals approvals,
            Humans humans,
            Offices offices,
            Departments departments,
            CampusTime time) {
        this.inbox = inbox;
        this.approvals = approvals;
        this.humans = humans;
        this.offices = offices;
        this.departments = departments;
        this.time = time;
    }

    @ApplicationModuleListener
    void on(ApprovalEvent.StepDecided decided) {
        var by = humans.get(decided.by()).name();
        var link = link(decided.approval().value());
        var leader = decided.onBehalfOf();
        if (decided.decision() == Decision.SEND_BACK) {
            inbox.tell(
                    decided.applicant(),
                    decided.at(),
                    "sent back " + decided.approval().value() + " " + decided.at(),
                    link,
                    leader == null ? "notice.sent-back" : "notice.sent-back.for",
                    by,
                    decided.serial(),
                    decided.remark(),
                    leader == null ? "" : humans.get(leader).name());
        }
        if (leader != null) {
            inbox.tell(
                    leader,
                    decided.at(),
                    "for you " + decided.approval().value() + " " + decided.at(),
                    link,
                    "notice.for-you." + decided.decision(),
                    by,
                    decided.serial());
        }
    }

    @ApplicationModuleListener
    void on(DeputyNamed named) {
        inbox.tell(
                named.deputy(),
                named.at(),
                "deputy " + named.deputyship().value() + " " + named.takenBack(),
                named.takenBack() ? "/" : "/approvals",
                named.takenBack() ? "notice.deputy.over" : "notice.deputy",
                humans.get(named.leader()).name(),
                named.from().toString(),
                named.until().toString());
    }

    @ApplicationModuleListener
    void on(ApprovalEvent.Ended ended) {
        var said = switch (ended.outcome()) {
            case AGREED -> ended.leftOut() == 0 ? "notice.agreed" : "notice.agreed.part";
            case REFUSED -> "notice.refused";
            case TERMINATED -> "notice.terminated";
            case DRAFT, RUNNING, RETURNED, WITHDRAWN, DISCARDED -> null;
        };
        if (said != null) {
            inbox.tell(
                    ended.applicant(),
                    ended.at(),
                    "ended " + ended.approval().value(),
                    link(ended.approval().value()),
                    said,
                    ended.serial(),
                    Integer.toString(ended.leftOut()));
        }
    }

    @ApplicationModuleListener
    void on(ApprovalEvent.Nudged nudged) {
        for (var decider : approvals.deciders(nudged.approval())) {
            inbox.tell(
                    decider.id(),
                    nudged.at(),
                    "nudged " + nudged.approval().value() + " " + nudged.at(),
                    link(nudged.approval().value()),
                    "notice.nudged",
                    nudged.serial());
        }
    }

    @ApplicationModuleListener
    void on(ApprovalEvent.Stuck stuck) {
        var department = departments.get(stuck.department()).name(Words.CHINESE);
        for (var administrator : offices.holders(Role.SYSTEM_ADMINISTRATOR)) {
            inbox.tell(
                    administrator.id(),
                    stuck.at(),
                    "stuck " + stuck.approval().value() + " "
                            + stuck.department().value() + " " + stuck.at(),
                    "/admin/departments",
                    "notice.stuck",
                    stuck.serial(),
                    department);
        }
    }

    @ApplicationModuleListener
    void on(StaffNumberIssued issued) {
        inbox.tell(
                issued.human(),
                issued.at(),
                "number " + issued.number().value(),
                "/",
                "notice.number",
                issued.number().value(),
                moment(issued.worksFrom()));
    }

    @ApplicationModuleListener
    void on(StayChanged changed) {
        var key = changed.getClass().getSimpleName() + " " + changed.person().value() + " " + changed.serial();
        switch (changed) {
            case StayChanged.Prolonged(var person, var human, var until, var serial, var at) ->
                inbox.tell(human, at, key, "/", "notice.prolonged", until.toString(), serial);
            case StayChanged.Moved(var person, var human, var from, var to, var serial, var at) ->
                inbox.tell(
                        human,
                        at,
                        key,
                        "/",
                        "notice.moved",
                        departments.get(from).name(Words.CHINESE),
                        departments.get(to).name(Words.CHINESE),
                        serial);
            case StayChanged.Deleted(var person, var human, var serial, var at) ->
                inbox.tell(human, at, key, "/", "notice.deleted", serial);
            case StayChanged.Amended(var person, var human, var serial, var at) ->
                inbox.tell(human, at, key, "/", "notice.amended", serial);
        }
    }

    private String moment(Instant instant) {
        return MOMENT.format(time.at(instant));
    }

    private static String link(Object approval) {
        return "/approvals/" + approval;
    }
}
