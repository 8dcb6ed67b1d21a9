/**
 * 人脸采集: the picture of a face, from its taking to its being forgotten. Checked by machine (room {@code portrait}), reviewed by a human, kept sealed
 * with a key of its own, shown to hardly anybody, and gone with that key the moment its reason is gone (R30 to R36).
 */
@ApplicationModule(
        allowedDependencies = {
            "vault",
            "organization",
            "calendar",
            "category",
            "register",
            "consent",
            "portrait",
            "limit"
        })
@NullMarked
package sojourn.face;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
