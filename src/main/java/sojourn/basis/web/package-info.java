@NullMarked
package sojourn.basis.web;

import org.jspecify.annotations.NullMarked;
