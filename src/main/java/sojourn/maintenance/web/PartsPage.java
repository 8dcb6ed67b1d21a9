package sojourn.maintenance.web;

import java.util.List;
import sojourn.approval.ApprovalId;

/** Several drafts that belong together, each to be checked and sent by itself. */
public record PartsPage(List<Row> rows) {

    /**
     * One of them.
     *
     * @param detail whom it is about
     */
    public record Row(ApprovalId id, String detail) {}
}
