package sojourn.basis.web;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import sojourn.basis.Based;
import sojourn.basis.Bases;
import sojourn.shell.Faults;

/**
 * A document as it is being handed in.
 *
 * @param person the key of one of the application's people; empty is for all
 */
public record BasisForm(String person, String from, String until) {

    /** A field that was not sent at all is an empty one. */
    public BasisForm {
        person = requireNonNullElse(person, "");
        from = requireNonNullElse(from, "").strip();
        until = requireNonNullElse(until, "").strip();
    }

    static final BasisForm EMPTY = new BasisForm("", "", "");

    /** Empty while there are faults. */
    Optional<Bases.Upload> read(@Nullable MultipartFile file, List<Based.Person> people, Faults faults) {
        var whom = people.stream().filter(one -> one.key().equals(person)).findFirst();
        if (!person.isEmpty() && whom.isEmpty()) {
            faults.add("person", "basis.person", "basis.fault.person");
        }
        if (file == null || file.isEmpty()) {
            faults.add("file", "basis.file", "basis.fault.file");
        }
        var first = day(from, "from", "basis.from", faults);
        var last = day(until, "until", "basis.until", faults);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add("until", "basis.until", "basis.fault.order");
        }
        return file == null || first == null || last == null || !faults.none()
                ? Optional.empty()
                : Optional.of(new Bases.Upload(whom.orElse(null), name(file), first, last, content(file)));
    }

    private static String name(MultipartFile file) {
        return requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable LocalDate day(String typed, String field, String label, Faults faults) {
        try {
            var day = LocalDate.parse(typed);
            if (day.getYear() >= 2000 && day.getYear() <= 2099) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        faults.add(field, label, "basis.fault.day");
        return null;
    }
}
