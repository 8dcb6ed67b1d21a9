/**
 * 校门 and 闸机: the places to enter, the readers standing there, and the contract by which any reader is spoken to. Knows no person and decides nothing: who
 * may come in is told by room {@code entry}, what each device is to know by room {@code delivery}, and how a make of device is spoken to by a room of its own.
 */
@ApplicationModule(allowedDependencies = {"vault", "organization"})
@NullMarked
package sojourn.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
