/**
 * 教职工返校申请, the 入校许可 that comes of it, and the one rule: may this person come in now (R37 to R41)? Whatever stands at a gate asks
 * {@link sojourn.entry.Admissions}, and everybody gets the same answer with the same reason.
 */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "organization",
            "calendar",
            "promise",
            "approval",
            "approval :: web",
            "register",
            "registration",
            "category",
            "consent",
            "face",
            "freeze"
        })
@NullMarked
package sojourn.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
