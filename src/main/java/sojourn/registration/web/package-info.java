/** The pages of 初次申请工号: form, check, confirmation, the application, and the wordings of the declaration. */
@NullMarked
package sojourn.registration.web;

import org.jspecify.annotations.NullMarked;
