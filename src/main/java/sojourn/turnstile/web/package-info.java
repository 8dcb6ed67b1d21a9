/** Where gates ask. */
@NullMarked
package sojourn.turnstile.web;

import org.jspecify.annotations.NullMarked;
