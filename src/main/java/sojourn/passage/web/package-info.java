/** 今日通行 and what follows from it for the security office, 从未入校 for departments, 我的通行记录 for the person. */
@NullMarked
package sojourn.passage.web;

import org.jspecify.annotations.NullMarked;
