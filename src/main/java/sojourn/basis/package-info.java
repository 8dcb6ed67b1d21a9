/**
 * 来校依据: the contract, letter or project document that says why somebody is here and until when (R6): kept sealed with its application,
 * seen by its applicant and its deciders only; where it is due, whether a stay lies inside its dates, and for which later stays it counts.
 */
@ApplicationModule(
        allowedDependencies = {"shell", "vault", "organization", "approval", "inspection", "register", "category"})
@NullMarked
package sojourn.basis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
