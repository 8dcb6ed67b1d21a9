/** Coming in, going out, first passwords, and forms that outlive their session. */
@NullMarked
package sojourn.signin.web;

import org.jspecify.annotations.NullMarked;
