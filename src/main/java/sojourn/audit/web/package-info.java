@NullMarked
package sojourn.audit.web;

import org.jspecify.annotations.NullMarked;
