/**
 * The register: who is this temporary person, why are they here, until when. Gives staff numbers, keeps the stays of each
 * person, computes their status from dates and clock, and lets a department's secretaries and leaders find their people.
 * What brings somebody in is decided elsewhere (approval); here it is only carried out.
 */
@ApplicationModule(allowedDependencies = {"organization", "vault", "identity", "category"})
@NullMarked
package sojourn.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
