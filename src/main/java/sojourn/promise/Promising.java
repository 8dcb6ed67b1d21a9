package sojourn.promise;

/** A kind of matter whose answers are promised within a time; the room that has one offers one bean of this for it. */
public interface Promising {

    /** One word for ever, such as {@code registration}; {@code <kind>.kind} is the message key of its name. */
    String kind();
}
