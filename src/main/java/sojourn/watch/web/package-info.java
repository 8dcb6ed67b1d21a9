/** 关注名单: the pages of the security office, and the person's own. */
@NullMarked
package sojourn.watch.web;

import org.jspecify.annotations.NullMarked;
