/** Where devices tell us what happens. */
@NullMarked
package sojourn.isapi.web;

import org.jspecify.annotations.NullMarked;
