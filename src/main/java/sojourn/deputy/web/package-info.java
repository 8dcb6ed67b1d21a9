/** The page on which a leader names deputies. */
@NullMarked
package sojourn.deputy.web;

import org.jspecify.annotations.NullMarked;
