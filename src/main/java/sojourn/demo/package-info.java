/**
 * The demo university: invented departments, people and open applications, one-click accounts, gates in software and a clock that can be moved. Exists only on
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
            "entry",
            "gate",
            "simulator"
        })
@NullMarked
package sojourn.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
