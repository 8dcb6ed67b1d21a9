/**
 * 通行码 (R45): a signed QR code that changes every 30 seconds, for whoever may come in now, with or without a face; the keys by which anybody checks it,
 * and the signed list of a campus for whoever has to answer without the server. docs/pass-code.md says how to read both.
 */
@ApplicationModule(allowedDependencies = {"vault", "organization", "register", "category", "entry", "watch"})
@NullMarked
package sojourn.passcode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
