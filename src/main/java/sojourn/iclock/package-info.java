/**
 * Speaks ZKTeco push ("iclock", access-control dialect 3.x) to face gates that call us over HTTP and fetch what they are to do (R44). What a driver must do is told by
 * {@link sojourn.gate.GateDriver}. A device that is away answers nothing, so what we say of it comes from a mirror of what it told last.
 *
 * <p>A device by days can neither begin nor end within a day. Whoever may come in from an hour on is told to it at that hour, not before (R39), so that both must be there
 * then. Where the time of somebody ends within a day, as an emergency entry of an hour does, they are removed at that moment, ahead of all that waits; while the
 * server or the device is away, or a mass removal waits for a human, such a device lets them in until midnight. Where that is too long, take one that reads seconds.
 *
 * <p>To be tried on hardware before it is relied on: validity ({@code StartTime}, {@code EndTime}) is sent to the second where the device registers with
 * {@code DateFmtFunOn=1}, and by whole days otherwise, which is how the maker's manual reads; names are sent as UTF-8; which return codes refuse a picture.
 */
@ApplicationModule(allowedDependencies = {"gate", "vault"})
@NullMarked
package sojourn.iclock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
