package sojourn.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;

/**
 * A person an application asks a staff number for, everything in order (R5).
 *
 * @param from own 入校日期; null is the application's, so for until
 */
public record Newcomer(
        PersonName name,
        IdentityDocument document,
        MobileNumber mobile,
        Sex sex,
        LocalDate birthDate,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
