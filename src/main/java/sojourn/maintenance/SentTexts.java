package sojourn.maintenance;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.identity.MobileNumber;
import sojourn.identity.PersonName;
import sojourn.register.Change;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.shell.HumanId;

/** What was sent, as somebody would type it now: over what is known today, which may be another than it was then. */
@Component
class SentTexts {

    private final MaintenanceRows rows;
    private final Presents presents;
    private final MaintenanceDesk desk;

    SentTexts(MaintenanceRows rows, Presents presents, MaintenanceDesk desk) {
        this.rows = rows;
        this.presents = presents;
        this.desk = desk;
    }

    Typed of(ApprovalId id, HumanId applicant) {
        var items = rows.items(id);
        var known = presents.of(items.stream().map(Item::person).toList()).stream()
                .collect(Collectors.toMap(Present::person, Function.identity()));
        var people = items.stream()
                .filter(item -> known.containsKey(item.person()))
                .map(item -> typed(item, Objects.requireNonNull(known.get(item.person())), applicant))
                .toList();
        return new Typed("", people);
    }

    /** The people of a draft as they stand now. */
    List<Present> present(Typed typed) {
        return presents.of(
                typed.people().stream().map(one -> PersonId.of(one.person())).toList());
    }

    private TypedChange typed(Item item, Present now, HumanId applicant) {
        var asked = Objects.requireNonNullElse(item.shown(), item.number().value());
        var filled = desk.filled(applicant, new Found(now, asked));
        var change = item.change();
        var known = change.particulars() == null ? now.particulars() : change.particulars();
        var whole = filled.asked().isEmpty();
        return new TypedChange(
                filled.person(),
                change.delete(),
                Objects.toString(change.until(), ""),
                Objects.toString(change.department(), filled.department()),
                name(change.name(), filled),
                mobile(change.mobile()),
                whole ? Objects.requireNonNullElse(known.company(), "") : "",
                whole ? Objects.requireNonNullElse(known.creditCode(), "") : "",
                whole ? Objects.requireNonNullElse(known.project(), "") : "",
                whole || changesContact(change) ? known.contact() : "",
                filled.asked());
    }

    private static boolean changesContact(Change change) {
        return change.particulars() != null;
    }

    private static String name(@Nullable PersonName name, TypedChange filled) {
        return name == null ? filled.name() : name.text();
    }

    private static String mobile(@Nullable MobileNumber mobile) {
        return mobile == null ? "" : mobile.digits();
    }
}
