package sojourn.notice;

import sojourn.approval.ApprovalId;
import sojourn.shell.HumanId;

/**
 * That one human is asked at one step; after a return they are asked anew.
 *
 * @param step index of the step
 * @param round how often the application had been sent by then
 */
record Ask(HumanId human, ApprovalId approval, int step, int round) {}
