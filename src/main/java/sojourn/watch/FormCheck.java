package sojourn.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.identity.DocumentCheck;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.limit.LimitReached;
import sojourn.register.DocumentMark;
import sojourn.register.DocumentMarks;
import sojourn.register.PersonId;
import sojourn.register.StaffNumber;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** Looks at what was typed about somebody who is to be watched. */
@Component
class FormCheck {

    static final int LONGEST = 500;

    private final LookUps lookUps;
    private final DocumentMarks marks;
    private final CampusTime time;

    FormCheck(LookUps lookUps, DocumentMarks marks, CampusTime time) {
        this.lookUps = lookUps;
        this.marks = marks;
        this.time = time;
    }

    /**
     * What is wrong, and whom and until when where nothing is.
     *
     * @param document of whom the register does not know; null otherwise
     */
    record Checked(
            Faults faults,
            @Nullable PersonId person,
            @Nullable DocumentMark mark,
            @Nullable IdentityDocument document,
            @Nullable LocalDate until) {}

    Checked check(Typed typed, String reason, HumanId by) {
        var faults = new Faults();
        PersonId person = null;
        IdentityDocument document = null;
        if (typed.number().isBlank() == typed.document().isBlank()) {
            faults.add("number", "watch.number", "watch.fault.either");
        } else if (!typed.number().isBlank()) {
            person = person(typed.number(), by, faults);
        } else {
            document = document(typed, faults);
        }
        text(reason, "reason", 1, faults);
        var until = until(typed.until(), faults);
        if (!faults.none()) {
            return new Checked(faults, null, null, null, null);
        }
        var mark = document == null ? null : marks.of(document);
        if (mark != null) {
            person = person(mark, by, faults);
        } else if (person != null) {
            mark = marks.of(List.of(person)).get(person);
        }
        return new Checked(faults, person, mark, person == null ? document : null, until);
    }

    private @Nullable PersonId person(String typed, HumanId by, Faults faults) {
        try {
            var found = StaffNumber.typed(typed).map(number -> lookUps.person(number, by));
            if (found.isPresent()) {
                return found.get();
            }
            faults.add("number", "watch.number", "watch.fault.unknown");
        } catch (LimitReached enough) {
            tooMany("number", enough, faults);
        }
        return null;
    }

    private @Nullable PersonId person(DocumentMark mark, HumanId by, Faults faults) {
        try {
            return lookUps.person(mark, by);
        } catch (LimitReached enough) {
            tooMany("document", enough, faults);
            return null;
        }
    }

    private void tooMany(String field, LimitReached enough, Faults faults) {
        faults.add(field, "watch." + field, "watch.fault.too-many", enough.most(), enough.hour(time));
    }

    private @Nullable IdentityDocument document(Typed typed, Faults faults) {
        var type = Stream.of(DocumentType.values())
                .filter(one -> one.name().equals(typed.documentType()))
                .findFirst();
        if (type.isPresent()
                && IdentityDocument.check(type.get(), typed.document(), time.today())
                        instanceof DocumentCheck.Accepted(IdentityDocument document)) {
            return document;
        }
        faults.add("document", "watch.document", "watch.fault.document");
        return null;
    }

    private @Nullable LocalDate until(String typed, Faults faults) {
        var day = CampusTime.day(typed);
        var today = time.today();
        if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(WatchEntry.MOST_DAYS))) {
            faults.add(
                    "until",
                    "watch.until",
                    "watch.fault.until",
                    today.plusDays(WatchEntry.MOST_DAYS).toString());
            return null;
        }
        return day;
    }

    static void text(String text, String field, int shortest, Faults faults) {
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > LONGEST) {
            faults.add(field, "watch." + field, "watch.fault.text", shortest, LONGEST, length);
        }
    }
}
