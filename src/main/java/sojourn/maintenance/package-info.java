/**
 * 个人信息维护: renewal, transfer, deletion and amendment of people the register knows (R12 to R20): finding them, what is to change as a
 * draft, the comparison before it is sent, and what its approval brings. Decides nothing itself; what a change does to a stay stands in
 * register.
 */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "organization",
            "vault",
            "identity",
            "limit",
            "register",
            "registration",
            "approval",
            "approval :: web",
            "basis",
            "category",
            "calendar",
            "promise"
        })
@NullMarked
package sojourn.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
