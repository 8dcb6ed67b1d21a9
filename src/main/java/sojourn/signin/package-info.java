/**
 * Who is it? Local accounts with passwords, one-time links to set the first one, and the pages to come in and go out. What somebody may
 * do is asked elsewhere, anew at each request. Later ways in (CAS, WeCom) will end at the same entrance of the shell.
 */
@ApplicationModule(allowedDependencies = {"organization", "register"})
@NullMarked
package sojourn.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
