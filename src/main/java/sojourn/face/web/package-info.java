@NullMarked
package sojourn.face.web;

import org.jspecify.annotations.NullMarked;
