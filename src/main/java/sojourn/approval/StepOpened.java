package sojourn.approval;

import sojourn.organization.DepartmentId;

/** Somebody is asked now; who, says {@link Approvals#deciders}. */
public record StepOpened(ApprovalId approval, String serial, int round, int step, DepartmentId department) {}
