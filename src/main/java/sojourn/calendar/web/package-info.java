/** The administrator's page over the school calendar. */
@NullMarked
package sojourn.calendar.web;

import org.jspecify.annotations.NullMarked;
