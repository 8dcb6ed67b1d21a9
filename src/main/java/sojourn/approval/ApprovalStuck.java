package sojourn.approval;

import sojourn.organization.DepartmentId;

/** Nobody may decide at a step, also not in the departments above (R25): system administrators are to be told; it waits. */
public record ApprovalStuck(ApprovalId approval, String serial, DepartmentId department) {}
