/**
 * 初次申请工号: what a secretary types, kept as a draft until it is sent; the checks before it may be sent (R3 to R5, R7 to R9); the
 * application as it was sent; and what its approval brings, namely people in the register (R10). Decides nothing itself.
 * What an application asks of a department stands in category, how it gets its yes in approval.
 */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "organization",
            "vault",
            "register",
            "identity",
            "limit",
            "approval",
            "approval :: web",
            "basis",
            "category",
            "calendar",
            "deputy",
            "promise"
        })
@NullMarked
package sojourn.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
