/** The pages of 个人信息维护. */
@NullMarked
package sojourn.maintenance.web;

import org.jspecify.annotations.NullMarked;
