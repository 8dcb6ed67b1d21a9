package sojourn.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sojourn.category.CategoryRule;
import sojourn.identity.CreditCode;
import sojourn.identity.CreditCodeCheck;
import sojourn.identity.IdentityDocument;
import sojourn.organization.DepartmentId;
import sojourn.shell.Faults;

/** Judges a whole form, in the order of its fields, without asking anybody (R3 to R5, R7): what others know of its people comes after. */
public final class FormCheck {

    private static final int LONGEST_CONTACT = 64;
    private static final int LONGEST_NAME = 100;

    private final Typed typed;
    private final Circumstances circumstances;
    private final Faults faults = new Faults();
    private final @Nullable CategoryRule rule;

    private FormCheck(Typed typed, Circumstances circumstances) {
        this.typed = typed;
        this.circumstances = circumstances;
        this.rule = circumstances.rule(typed.category()).orElse(null);
    }

    public static Checked check(Typed typed, Circumstances circumstances) {
        return new FormCheck(typed, circumstances).all();
    }

    /** One person alone, with the dates everybody has. */
    public static Faults check(TypedPerson person, Typed typed, Circumstances circumstances) {
        var check = new FormCheck(typed, circumstances);
        var aside = new Faults();
        var from = check.stay().from(typed.from(), "from", aside);
        var until = check.stay().until(typed.until(), from, "until", aside);
        var _ = new PersonCheck(person, check.stay(), check.faults).check(from, until);
        check.sameDocumentTwice(person);
        return check.faults;
    }

    /** The document a person is known by, where its number is in order. */
    public static Optional<IdentityDocument> documentOf(TypedPerson person, LocalDate today) {
        return PersonCheck.documentOf(person, today);
    }

    private Checked all() {
        category();
        var department = department();
        var contact = text(typed.contact(), "contact", "registration.contact", LONGEST_CONTACT);
        var from = stay().from(typed.from(), "from", faults);
        var until = stay().until(typed.until(), from, "until", faults);
        var company = companyAsked() ? text(typed.company(), "company", "registration.company", LONGEST_NAME) : null;
        var code = companyAsked() ? creditCode() : null;
        var project = projectAsked() ? text(typed.project(), "project", "registration.project", LONGEST_NAME) : null;
        var people = people(from, until);
        if (!typed.declared().equals(Integer.toString(circumstances.declaration()))) {
            faults.add("declared", "registration.declaration", "registration.fault.declared");
        }
        return !faults.none() || rule == null || department == null || contact == null || from == null || until == null
                ? new Checked(faults, null)
                : new Checked(
                        faults,
                        new Registration(
                                rule.category(), department, contact, from, until, company, code, project, people));
    }

    private void category() {
        if (rule == null) {
            faults.add("category", "registration.category", "registration.fault.category");
            return;
        }
        var department = circumstances.department(typed.department());
        if (department.isPresent() && !rule.mayBeAppliedForBy(department.get())) {
            faults.add("category", "registration.category", "registration.fault.category.closed");
        }
    }

    private @Nullable DepartmentId department() {
        var department = circumstances.department(typed.department());
        if (department.isEmpty()) {
            faults.add("department", "registration.department", "registration.fault.department");
        }
        return department.orElse(null);
    }

    private @Nullable CreditCode creditCode() {
        return switch (CreditCode.check(typed.creditCode())) {
            case CreditCodeCheck.Accepted(CreditCode code) -> code;
            case CreditCodeCheck.Refused(CreditCodeCheck.Fault fault, List<Object> details) -> {
                faults.add(
                        "creditCode",
                        "registration.credit-code",
                        "registration.fault.credit-code." + fault,
                        details.toArray());
                yield null;
            }
        };
    }

    private List<Newcomer> people(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (typed.people().isEmpty()) {
            faults.add("add", "registration.people", "registration.fault.people.none");
        } else if (typed.people().size() > Typed.MOST_PEOPLE) {
            faults.add(
                    "add",
                    "registration.people",
                    "registration.fault.people.many",
                    Typed.MOST_PEOPLE,
                    typed.people().size());
        }
        var found = new ArrayList<Newcomer>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < typed.people().size(); i++) {
            var person = typed.people().get(i);
            var checked = new PersonCheck(person, stay(), faults).check(from, until);
            var document = documentOf(person, circumstances.today()).orElse(null);
            var first = document == null ? null : seen.putIfAbsent(document.comparable(), i + 1);
            if (first != null) {
                twice(person, first);
            }
            if (checked != null) {
                found.add(checked);
            }
        }
        return found;
    }

    private void sameDocumentTwice(TypedPerson person) {
        var document = documentOf(person, circumstances.today()).orElse(null);
        for (int i = 0; document != null && i < typed.people().size(); i++) {
            var other = typed.people().get(i);
            if (other.key().equals(person.key())) {
                return;
            }
            if (documentOf(other, circumstances.today())
                    .filter(found -> found.comparable().equals(document.comparable()))
                    .isPresent()) {
                twice(person, i + 1);
                return;
            }
        }
    }

    private void twice(TypedPerson person, int first) {
        faults.add(
                "number-" + person.key(), "registration.document-number", "registration.fault.document.twice", first);
    }

    private @Nullable String text(String value, String field, String label, int longest) {
        var line = TypedLine.of(value);
        var fault = line.fault(longest);
        fault.ifPresent(key -> faults.add(field, label, key, longest, line.length()));
        return fault.isPresent() ? null : line.text();
    }

    private Stay stay() {
        return new Stay(circumstances.today(), rule);
    }

    private boolean companyAsked() {
        return rule != null && rule.companyRequired();
    }

    private boolean projectAsked() {
        return rule != null && rule.projectRequired();
    }
}
