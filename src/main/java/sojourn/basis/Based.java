package sojourn.basis;

import java.util.List;
import sojourn.approval.ApprovalId;

/** A kind of application that comes with a basis; each such matter offers one as a bean. */
public interface Based {

    /** Of which kind of matter. */
    String kind();

    /** Those whom it is about, as its form has them now. */
    List<Person> people(ApprovalId application);

    /**
     * One of them.
     *
     * @param key by which the application knows them, 1 to 64 characters
     */
    record Person(String key, String name) {}
}
