package sojourn.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States who may call a handler. Anyone else gets the 404 of an unknown address, or is asked to sign in first; a handler without it is
 * closed to all. Whether this human may touch this very thing is the handler's own question.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenTo {

    Audience[] value();
}
