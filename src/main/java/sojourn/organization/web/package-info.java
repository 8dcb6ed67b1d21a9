/** The administrators' pages over departments, campuses, the calendar, humans and their offices. */
@NullMarked
package sojourn.organization.web;

import org.jspecify.annotations.NullMarked;
