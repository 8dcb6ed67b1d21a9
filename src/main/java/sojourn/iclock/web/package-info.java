/** Where ZKTeco gates call: {@code /iclock/…}, plain text both ways, no session. */
@NullMarked
package sojourn.iclock.web;

import org.jspecify.annotations.NullMarked;
