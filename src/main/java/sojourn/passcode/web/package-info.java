/** 通行码 on a person's phone, and the public keys for readers. */
@NullMarked
package sojourn.passcode.web;

import org.jspecify.annotations.NullMarked;
