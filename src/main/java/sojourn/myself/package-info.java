/**
 * The person's own pages (临时人员本人): what they still have to do, everything that is kept about them, who looked at it, and how to have it
 * put right (PIPL 44 to 50). Reads the other rooms by their doors, {@code audit} too, as {@code report} will; keeps 申请更正 alone.
 */
@ApplicationModule(
        allowedDependencies = {
            "organization",
            "calendar",
            "register",
            "identity",
            "consent",
            "face",
            "notice",
            "watch",
            "gate",
            "delivery",
            "entry",
            "passage",
            "freeze",
            "emergency",
            "portrait",
            "audit"
        })
@NullMarked
package sojourn.myself;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
