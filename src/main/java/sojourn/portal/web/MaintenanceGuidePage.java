package sojourn.portal.web;

/**
 * 办事指南 of 个人信息维护: for whom, what to bring, the steps, the promised time, whom to call.
 *
 * @param promised the promised time, in words
 * @param mayApply whether the reader may begin right here
 */
public record MaintenanceGuidePage(String promised, String owner, String phone, boolean mayApply) {}
