/** 校门 and 闸机, as the system administrator sets them up. */
@NullMarked
package sojourn.gate.web;

import org.jspecify.annotations.NullMarked;
