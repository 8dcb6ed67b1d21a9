/** 应急入校: let somebody in, show and print the slip, take the papers. */
@NullMarked
package sojourn.emergency.web;

import org.jspecify.annotations.NullMarked;
