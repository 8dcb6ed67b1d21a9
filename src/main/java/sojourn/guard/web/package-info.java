/** 门岗核验 on a phone or tablet. */
@NullMarked
package sojourn.guard.web;

import org.jspecify.annotations.NullMarked;
