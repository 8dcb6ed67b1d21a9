package sojourn.portal.web;

import java.time.Duration;

/**
 * 办事指南 of 教职工返校申请: for whom, what to bring, the steps, the promised time, whom to call.
 *
 * @param promised the promised time, in words
 * @param waiting how long after approval the permit begins to work (R39)
 * @param mayApply whether the reader may begin right here
 */
public record EntryGuidePage(String promised, Duration waiting, String owner, String phone, boolean mayApply) {}
