package sojourn.registration;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.approval.Step;
import sojourn.basis.BasisCheck;
import sojourn.category.Categories;
import sojourn.vault.Vault;

/** Who is asked (R10, R21): the department's leader, then whoever the category adds, one after another. */
@Component
class Steps {

    private final Categories categories;
    private final BasisCheck bases;
    private final Vault vault;

    Steps(Categories categories, BasisCheck bases, Vault vault) {
        this.categories = categories;
        this.bases = bases;
        this.vault = vault;
    }

    List<List<Step.Plan>> of(ApprovalId application, List<String> keys, Registration registration) {
        var content = digest(asked(registration) + "\n" + bases.documents(application, keys));
        var steps = new ArrayList<List<Step.Plan>>();
        steps.add(List.of(new Step.Plan("approval.step.own-leader", registration.department(), content)));
        categories
                .ruleOf(registration.category())
                .stepsOf(RegistrationMatter.KIND)
                .forEach(step -> steps.add(
                        List.of(new Step.Plan(step.name(), step.departmentOr(registration.department()), content))));
        return steps;
    }

    private static String asked(Registration asked) {
        return line(
                        asked.category(),
                        asked.department(),
                        asked.contact(),
                        asked.from(),
                        asked.until(),
                        asked.company(),
                        asked.creditCode() == null ? null : asked.creditCode().code(),
                        asked.project())
                + asked.people().stream().map(Steps::asked).collect(Collectors.joining("\n", "\n", ""));
    }

    private static String asked(Newcomer person) {
        return line(
                person.name().text(),
                person.document().type(),
                person.document().number(),
                person.mobile().digits(),
                person.sex(),
                person.birthDate(),
                person.from(),
                person.until());
    }

    private static String line(@Nullable Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining("|"));
    }

    // keyed, so that no number can be guessed from it
    private String digest(String text) {
        return HexFormat.of().formatHex(vault.index("registration-content", text));
    }
}
