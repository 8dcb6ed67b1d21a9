package sojourn.approval.web;

import org.jspecify.annotations.Nullable;
import sojourn.approval.State;
import sojourn.approval.WorkRow;

/**
 * Somebody was first, or it stands otherwise by now (R24): who, what, when, and a way on.
 *
 * @param said who was first; null where only the state says it
 * @param byReader whether that was the reader, in another window or with another click
 * @param back the application's page
 */
public record TooLatePage(
        WorkRow.@Nullable Said said,
        boolean byReader,
        @Nullable State state,
        String back) {}
