/**
 * The demo university: invented departments, people and open applications, one-click accounts and a clock that can be moved. Exists only on
 * the embedded database; with a database of one's own none of it is there.
 */
@ApplicationModule(
        allowedDependencies = {
            "organization",
            "register",
            "identity",
            "approval",
            "registration",
            "basis",
            "signin",
            "category",
            "entry"
        })
@NullMarked
package sojourn.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
