@NullMarked
package sojourn.consent.web;

import org.jspecify.annotations.NullMarked;
