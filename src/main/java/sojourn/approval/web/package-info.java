/** The worklists, the two taps of a decision, and what a matter's own page shows of its approval: timeline, standing, action bar. */
@NamedInterface("web")
@NullMarked
package sojourn.approval.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
