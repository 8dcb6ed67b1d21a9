@NullMarked
package sojourn.portal.web;

import org.jspecify.annotations.NullMarked;
