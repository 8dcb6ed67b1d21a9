/** The administrator's pages over what each service promises. */
@NullMarked
package sojourn.promise.web;

import org.jspecify.annotations.NullMarked;
