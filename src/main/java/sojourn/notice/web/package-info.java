@NullMarked
package sojourn.notice.web;

import org.jspecify.annotations.NullMarked;
