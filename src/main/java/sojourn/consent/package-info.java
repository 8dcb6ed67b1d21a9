/**
 * 单独同意: what people are told before their face is taken, in versions, and what each of them answered (R31). Saying no, or taking a yes back,
 * is as easy as saying yes, and never keeps anybody out.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
