/**
 * What a person's name, document number and mobile number are, and a company's credit code: how each is written, what it tells,
 * and what is wrong with one that was typed. Knows no person and keeps nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
