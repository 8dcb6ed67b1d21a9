/** 冻结: whom, why, and who releases them. */
@NullMarked
package sojourn.freeze.web;

import org.jspecify.annotations.NullMarked;
