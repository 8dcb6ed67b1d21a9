package sojourn.registration.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.State;
import sojourn.approval.web.ActionsPage;
import sojourn.approval.web.Granted;
import sojourn.approval.web.TimelinePage;
import sojourn.basis.Basis;
import sojourn.register.IssuedNumber;
import sojourn.registration.Declaration;
import sojourn.registration.Newcomer;
import sojourn.registration.Registration;

/**
 * The application, for its applicant and for those who decide on it.
 *
 * @param department its name; declaredBy and applicant are names too
 * @param granted what the agreement gave of it
 * @param bases what this reader may open of its 来校依据
 * @param again whether the reader may fill it in anew from this one
 */
public record ApplicationPage(
        Head head,
        Registration registration,
        Granted granted,
        String department,
        List<Person> people,
        List<Basis> bases,
        Declared declared,
        TimelinePage timeline,
        ActionsPage actions,
        boolean again) {

    private static final int MOST_AT_ONCE = 20;

    /** Above everything: whose, when, how far. */
    public record Head(ApprovalId id, String serial, String applicant, Instant sentAt, State state) {}

    /** What was declared with it (R7). */
    public record Declared(Declaration declaration, String by, Instant at) {}

    /**
     * One of its people.
     *
     * @param warned may be known by another document (R8)
     * @param leftOut whether an agreement does not extend to them (R22)
     * @param issued the staff number it brought; null before
     */
    public record Person(
            Newcomer newcomer,
            boolean warned,
            boolean leftOut,
            @Nullable IssuedNumber issued) {}

    public List<Person> warned() {
        return people.stream().filter(Person::warned).toList();
    }

    /** Those who are shown at once, the others when one asks for them. */
    public List<Person> first() {
        return people.size() > MOST_AT_ONCE ? people.subList(0, MOST_AT_ONCE) : people;
    }

    public List<Person> rest() {
        return people.size() > MOST_AT_ONCE ? people.subList(MOST_AT_ONCE, people.size()) : List.of();
    }

    /** From 1. */
    public int place(Person person) {
        return people.indexOf(person) + 1;
    }
}
