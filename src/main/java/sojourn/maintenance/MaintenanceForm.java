package sojourn.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.approval.Markable;
import sojourn.basis.Based;
import sojourn.register.PersonId;
import sojourn.register.Presents;

/** What others may point at in the form of 个人信息维护: its people (R6), and what may be marked to be changed (R22). */
@Component
class MaintenanceForm implements Based {

    private final MaintenanceDraftRows drafts;
    private final Presents presents;

    MaintenanceForm(MaintenanceDraftRows drafts, Presents presents) {
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
        var known =
                presents.of(typed.stream().map(one -> PersonId.of(one.person())).toList());
        return known.stream()
                .map(now -> new Person(
                        now.person().toString(),
                        typed.stream()
                                .filter(one -> one.person().equals(now.person().toString()))
                                .filter(one -> !one.asked().isEmpty())
                                .findFirst()
                                .map(TypedChange::asked)
                                .orElse(now.name())))
                .toList();
    }

    List<Markable> markable(ApprovalId application) {
        var all = new ArrayList<Markable>();
        all.add(new Markable("basis", "basis.title", null, "#basis"));
        people(application)
                .forEach(person -> all.add(new Markable(
                        "person-" + person.key(), null, person.name(), "?open=" + person.key() + "#person")));
        return all;
    }
}
