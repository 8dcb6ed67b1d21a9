package sojourn.guard.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.guard.Answer;
import sojourn.organization.Campus;
import sojourn.shell.HumanId;

/**
 * The guard's page: where they stand, the last answer, and a field for the next one.
 *
 * @param guard who reads it
 * @param campuses those they may choose from
 * @param here the chosen one; null where there is none
 * @param answer null before the first check
 * @param department of whoever was checked; empty where nobody is known
 * @param office whom to call while the server is away
 */
public record GuardPage(
        HumanId guard,
        List<Campus> campuses,
        @Nullable Campus here,
        @Nullable Answer answer,
        String department,
        Answer.Calls office,
        Instant at) {}
