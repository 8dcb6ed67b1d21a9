@NullMarked
package sojourn.demo.web;

import org.jspecify.annotations.NullMarked;
