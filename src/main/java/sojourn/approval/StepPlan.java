package sojourn.approval;

import sojourn.organization.DepartmentId;

/**
 * One place an application has to pass, as its kind plans it (R21). Who decides there is asked anew at each question: the leaders of the
 * department, without the applicant and those whom it is about (R25, R28).
 *
 * @param name message key, such as {@code approval.step.own-leader} (所在部门领导审核)
 */
public record StepPlan(String name, DepartmentId department) {}
