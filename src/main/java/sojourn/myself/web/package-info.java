@NullMarked
package sojourn.myself.web;

import org.jspecify.annotations.NullMarked;
