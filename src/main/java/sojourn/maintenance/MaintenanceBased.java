package sojourn.maintenance;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.basis.Based;
import sojourn.register.PersonId;
import sojourn.register.Presents;

/** Whom a basis of 个人信息维护 may be for. */
@Component
class MaintenanceBased implements Based {

    private final MaintenanceDraftRows drafts;
    private final Presents presents;

    MaintenanceBased(MaintenanceDraftRows drafts, Presents presents) {
        this.drafts = drafts;
        this.presents = presents;
    }

    @Override
    public String kind() {
        return MaintenanceMatter.KIND;
    }

    @Override
    public List<Person> people(ApprovalId application) {
        var typed = Optional.ofNullable(drafts.all(List.of(application.value())).get(application))
                .map(Typed::people)
                .orElse(List.of());
        return presents.of(typed.stream().map(one -> PersonId.of(one.person())).toList()).stream()
                .map(now -> new Person(now.person().toString(), now.name()))
                .toList();
    }
}
