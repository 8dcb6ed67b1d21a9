/**
 * The school calendar (R27): when people work at this university, by weekday, holidays and 调休, and so when a promised time is over. Knows
 * nobody. Its tables began in organization's migrations and keep those names.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
