package sojourn.registration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import sojourn.basis.Basis;
import sojourn.registration.Declaration;
import sojourn.registration.Draft;
import sojourn.registration.Newcomer;
import sojourn.registration.Registration;

/**
 * 核对: everything that is about to be sent.
 *
 * @param department its name
 * @param warned who may be known by another document (R8)
 * @param declaredAt when it was ticked
 */
public record CheckPage(
        Draft draft,
        Registration registration,
        List<Basis> bases,
        String department,
        Set<Newcomer> warned,
        Declaration declaration,
        Instant declaredAt,
        WayPage way) {

    /** The whole months a stay lasts, last day counted; 0 for less than one. */
    public static int months(LocalDate from, LocalDate until) {
        return (int) Period.between(from, until.plusDays(1)).toTotalMonths();
    }

    public String key(Newcomer person) {
        return draft.typed().people().get(registration.people().indexOf(person)).key();
    }

    /** From 1. */
    public int place(Newcomer person) {
        return registration.people().indexOf(person) + 1;
    }

    public List<Newcomer> people() {
        return registration.people();
    }
}
