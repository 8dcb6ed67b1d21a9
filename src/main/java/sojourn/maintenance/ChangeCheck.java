package sojourn.maintenance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.category.CategoryRule;
import sojourn.identity.CreditCode;
import sojourn.identity.CreditCodeCheck;
import sojourn.identity.MobileCheck;
import sojourn.identity.MobileNumber;
import sojourn.identity.NameCheck;
import sojourn.identity.PersonName;
import sojourn.organization.DepartmentId;
import sojourn.register.Change;
import sojourn.register.Change.Particulars;
import sojourn.register.ChangedField;
import sojourn.register.Difference;
import sojourn.register.Later;
import sojourn.register.Present;
import sojourn.register.Status;
import sojourn.registration.TypedDay;
import sojourn.registration.TypedLine;
import sojourn.shell.Faults;

/** Judges what was typed for one person (R12 to R17); each fault names the field it stands beside. */
final class ChangeCheck {

    /**
     * By what it is judged.
     *
     * @param own the departments of which the secretary may change everything
     * @param open where somebody may be moved to
     */
    record Circumstances(LocalDate today, Set<DepartmentId> own, Set<DepartmentId> open, CategoryRule rule) {}

    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_CONTACT = 64;

    private final Present now;
    private final TypedChange typed;
    private final String commonUntil;
    private final Circumstances circumstances;
    private final Faults faults;

    ChangeCheck(Present now, TypedChange typed, String commonUntil, Circumstances circumstances, Faults faults) {
        this.now = now;
        this.typed = typed;
        this.commonUntil = commonUntil;
        this.circumstances = circumstances;
        this.faults = faults;
    }

    Checked check() {
        int before = faults.all().size();
        var own = circumstances.own().contains(now.department());
        if (typed.delete() && own) {
            return deletion();
        }
        if (typed.delete()) {
            fault("delete", "delete.own");
        }
        var until = until();
        var department = department(own);
        var change = own ? everything(until, department) : transfer(until, department);
        if (faults.all().size() > before) {
            return nothing(own);
        }
        var later = Later.of(now, change);
        var differences = later.differences(now);
        if (differences.isEmpty()) {
            fault("until", "nothing");
            return nothing(own);
        }
        var longer = !now.current() || later.until().isAfter(now.until());
        var kinds = own ? Kind.of(differences, longer) : Kind.ofTransfer(until);
        return new Checked(now, own, typed.shown(now), change, differences, kinds);
    }

    private Checked nothing(boolean own) {
        return new Checked(now, own, typed.shown(now), null, List.of(), Set.of());
    }

    /** Of somebody of another department. */
    private Change transfer(@Nullable LocalDate until, @Nullable DepartmentId department) {
        var known = now.particulars();
        var contact = typed.contact().isBlank()
                ? known.contact()
                : text(typed.contact(), known.contact(), "contact", LONGEST_CONTACT);
        var particulars = new Particulars(
                known.company(), known.creditCode(), known.project(), Objects.requireNonNullElse(contact, ""));
        return new Change(
                now.person(), false, until, department, null, null, particulars.equals(known) ? null : particulars);
    }

    private Checked deletion() {
        if (now.status() == Status.DELETED) {
            fault("delete", "deleted-already");
            return nothing(true);
        }
        if (!typed.until().isBlank()) {
            fault("until", "delete.until");
            return nothing(true);
        }
        if (typed.changesWhatIsKnown(now)) {
            fault("delete", "delete.besides");
            return nothing(true);
        }
        var difference = new Difference(ChangedField.DELETED, null, "true");
        return new Checked(
                now, true, typed.shown(now), Change.deletion(now.person()), List.of(difference), Set.of(Kind.DELETION));
    }

    private Change everything(@Nullable LocalDate until, @Nullable DepartmentId department) {
        var name = typed.name().equals(now.name()) ? null : name();
        var mobile = typed.mobile().isBlank() ? null : mobile();
        var company = text(typed.company(), now.particulars().company(), "company", LONGEST_TEXT);
        var code = creditCode();
        var project = text(typed.project(), now.particulars().project(), "project", LONGEST_TEXT);
        var contact = text(typed.contact(), now.particulars().contact(), "contact", LONGEST_CONTACT);
        return new Change(
                now.person(),
                false,
                until,
                department,
                name,
                mobile != null && mobile.equals(now.mobile()) ? null : mobile,
                new Particulars(company, code, project, Objects.requireNonNullElse(contact, "")));
    }

    private @Nullable LocalDate until() {
        var asked = typed.until().isBlank() ? commonUntil : typed.until();
        return switch (TypedDay.read(asked)) {
            case TypedDay.Read(LocalDate day) -> inOrder(day);
            case TypedDay.Blank _ -> {
                if (needsDay()) {
                    fault("until", now.status() == Status.DELETED ? "until.needed.deleted" : "until.needed");
                }
                yield null;
            }
            case TypedDay.Unreadable _, TypedDay.NoSuchDay _ -> {
                fault("until", "until.unreadable");
                yield null;
            }
        };
    }

    /** Whoever comes back, or moves after their stay is over; somebody's name or number is put right without (R17, R18). */
    private boolean needsDay() {
        return !now.current()
                && (now.status() == Status.DELETED
                        || !typed.department().equals(now.department().toString()));
    }

    private @Nullable LocalDate inOrder(LocalDate day) {
        // of somebody of another department no refusal may tell when they came, or when they leave
        var known = circumstances.own().contains(now.department()) && now.current();
        var today = circumstances.today();
        var begun = known && !now.from().isAfter(today);
        var first = known && !begun ? now.from() : today;
        // a renewal adds one longest stay to the present one, however early it is asked for (R4, R14)
        var added = begun ? now.until().plusDays(1) : first;
        int months = circumstances.rule().longestStayMonths();
        var last = added.plusMonths(months).minusDays(1);
        if (day.isBefore(first)) {
            fault("until", "until.past", first.toString());
        } else if (day.isAfter(last)) {
            fault("until", begun ? "until.long.renewal" : "until.long", months, last.toString(), added.toString());
        }
        return day;
    }

    private @Nullable DepartmentId department(boolean own) {
        if (own && typed.department().equals(now.department().toString())) {
            return null;
        }
        var to = (own ? circumstances.open() : circumstances.own())
                .stream()
                        .filter(one -> one.toString().equals(typed.department()))
                        .findFirst()
                        .orElse(null);
        if (to == null) {
            fault("department", own ? "department" : "department.own");
        } else if (!circumstances.rule().mayBeAppliedForBy(to)) {
            fault("department", "department.category");
        }
        return to;
    }

    private @Nullable PersonName name() {
        return switch (PersonName.check(typed.name())) {
            case NameCheck.Accepted(PersonName name) -> name;
            case NameCheck.Refused(NameCheck.Fault fault, List<Object> details) -> {
                refused("name", "registration.fault.name." + fault, details);
                yield null;
            }
        };
    }

    private @Nullable MobileNumber mobile() {
        return switch (MobileNumber.check(typed.mobile())) {
            case MobileCheck.Accepted(MobileNumber number) -> number;
            case MobileCheck.Refused(MobileCheck.Fault fault, List<Object> details) -> {
                refused("mobile", "registration.fault.mobile." + fault, details);
                yield null;
            }
        };
    }

    private @Nullable String creditCode() {
        if (typed.creditCode().isBlank() && now.particulars().creditCode() == null) {
            return null;
        }
        return switch (CreditCode.check(typed.creditCode())) {
            case CreditCodeCheck.Accepted(CreditCode code) -> code.code();
            case CreditCodeCheck.Refused(CreditCodeCheck.Fault fault, List<Object> details) -> {
                refused("creditCode", "registration.fault.credit-code." + fault, details);
                yield null;
            }
        };
    }

    /** What is known may be changed but not taken away: its category asked for it. */
    private @Nullable String text(String text, @Nullable String known, String field, int longest) {
        var line = TypedLine.of(text);
        if (line.text().equals(Objects.requireNonNullElse(known, ""))) {
            return known;
        }
        line.fault(longest).ifPresent(key -> refused(field, key, List.of(longest, line.length())));
        return line.text();
    }

    private void refused(String field, String key, List<Object> details) {
        faults.add(field(field), "maintenance.field." + field, key, details.toArray());
    }

    private void fault(String field, String key, Object... arguments) {
        faults.add(field(field), "maintenance.field." + field, "maintenance.fault." + key, arguments);
    }

    private String field(String name) {
        return name + "-" + now.person();
    }
}
