package sojourn.registration;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.basis.Based;

/** Whom a basis of 初次申请工号 may be for. */
@Component
class RegistrationBased implements Based {

    private final DraftRows drafts;

    RegistrationBased(DraftRows drafts) {
        this.drafts = drafts;
    }

    @Override
    public String kind() {
        return RegistrationMatter.KIND;
    }

    /** Who has no name yet cannot be chosen. */
    @Override
    public List<Person> people(ApprovalId application) {
        return Optional.ofNullable(drafts.all(List.of(application.value())).get(application))
                .map(Typed::people)
                .orElse(List.of())
                .stream()
                .filter(person -> !person.name().isBlank())
                .map(person -> new Person(person.key(), person.name().strip()))
                .toList();
    }
}
