/**
 * 人员身份类别 (R4): the seven kinds of temporary people, and what the university asks of each right now, with the history of its rules. Knows
 * no person. Its table began in the register's migrations and keeps that name.
 */
@ApplicationModule(allowedDependencies = "organization")
@NullMarked
package sojourn.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
