package sojourn.approval.web;

import java.util.List;
import sojourn.approval.Markable;

/** What an applicant is asked to change: in words, and where (R22). */
public record Returned(String remark, List<Markable> marked) {}
