package sojourn.basis;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.inspection.Format;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/**
 * 来校依据: one document of an application, without its content.
 *
 * @param person whom it is for, by the application's own key; null is for all of them
 * @param personName their name as it was typed then; null for all
 * @param fileName as it was uploaded, 1 to 200 characters
 * @param from the first day of the contract or letter
 * @param until its last day, which counts whole
 * @param bytes how large what is kept is
 * @param removedAt when it was taken back after it had been sent once; null while it counts
 */
public record Basis(
        BasisId id,
        ApprovalId application,
        @Nullable String person,
        @Nullable String personName,
        String fileName,
        LocalDate from,
        LocalDate until,
        Format format,
        int pages,
        int bytes,
        Instant addedAt,
        @Nullable Instant removedAt) {

    Basis copy(BasisId other, ApprovalId to) {
        return new Basis(other, to, person, personName, fileName, from, until, format, pages, bytes, addedAt, null);
    }

    public boolean isFor(String somebody) {
        return person == null || person.equals(somebody);
    }

    public boolean covers(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(until);
    }

    Deed deed(HumanId by, String verb) {
        return Deed.of(by, verb, "basis", id).with("application", application);
    }

    /** For people: in whole kilobytes, at least one. */
    public int kilobytes() {
        return Math.max(1, bytes / 1024);
    }
}
