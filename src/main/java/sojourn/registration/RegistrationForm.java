package sojourn.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.approval.Markable;
import sojourn.basis.Based;

/** What others may point at in the form of 初次申请工号: its people (R6), and all that may be marked to be changed (R22). */
@Component
class RegistrationForm implements Based {

    private final DraftRows drafts;

    RegistrationForm(DraftRows drafts) {
        this.drafts = drafts;
    }

    @Override
    public String kind() {
        return RegistrationMatter.KIND;
    }

    /** Who has no name yet cannot be chosen. */
    @Override
    public List<Person> people(ApprovalId application) {
        return typed(application).map(Typed::people).orElse(List.of()).stream()
                .filter(person -> !person.name().isBlank())
                .map(person -> new Person(person.key(), person.name().strip()))
                .toList();
    }

    List<Markable> markable(ApprovalId application) {
        var all = new ArrayList<Markable>();
        all.add(field("category", "registration.category"));
        all.add(field("department", "registration.department"));
        all.add(field("contact", "registration.contact"));
        all.add(field("from", "registration.from"));
        all.add(field("until", "registration.until"));
        typed(application).ifPresent(typed -> {
            if (!typed.company().isBlank()) {
                all.add(field("company", "registration.company"));
                all.add(field("creditCode", "registration.credit-code"));
            }
            if (!typed.project().isBlank()) {
                all.add(field("project", "registration.project"));
            }
        });
        all.add(field("basis", "basis.title"));
        people(application)
                .forEach(person -> all.add(new Markable(
                        "person-" + person.key(),
                        null,
                        person.name(),
                        "?open=" + person.key() + "#person-" + person.key())));
        return all;
    }

    private static Markable field(String id, String label) {
        return new Markable(id, label, null, "#" + id);
    }

    private Optional<Typed> typed(ApprovalId application) {
        return Optional.ofNullable(drafts.all(List.of(application.value())).get(application));
    }
}
