/** The person's pages: where they stand, the application, and 我现在能进吗; and the application's own page for those who decide. */
@NullMarked
package sojourn.entry.web;

import org.jspecify.annotations.NullMarked;
