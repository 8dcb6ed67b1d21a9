/** The administrator's pages over the rules of the categories. */
@NullMarked
package sojourn.category.web;

import org.jspecify.annotations.NullMarked;
