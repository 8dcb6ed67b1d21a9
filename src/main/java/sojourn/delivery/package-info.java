/**
 * 下发 (R42, R43): what each device is to know of each person, what it is known to know, and the bringing together of the two. Asks {@code entry} who may
 * come in and until when, {@code face} for the picture, and speaks to devices by the contract of {@code gate} alone.
 */
@ApplicationModule(
        allowedDependencies = {
            "gate",
            "category",
            "consent",
            "entry",
            "emergency",
            "freeze",
            "face",
            "portrait",
            "register",
            "organization",
            "notice"
        })
@NullMarked
package sojourn.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
