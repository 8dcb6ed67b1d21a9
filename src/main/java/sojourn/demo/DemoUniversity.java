package sojourn.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.CategoryRule;
import sojourn.shell.CampusTime;

/** Founds the demo university at the first start, wholly or not at all; later starts find it there. */
@Component
@Order(0) // whoever needs a university comes after it
@ConditionalOnProperty("sojourn.demo")
class DemoUniversity implements ApplicationRunner {

    private final Faculty faculty;
    private final Population population;
    private final OpenMatters matters;
    private final EntryMatters entries;
    private final Categories categories;
    private final CampusTime time;
    private final TransactionTemplate transactions;

    DemoUniversity(
            Faculty faculty,
            Population population,
            OpenMatters matters,
            EntryMatters entries,
            Categories categories,
            CampusTime time,
            TransactionTemplate transactions) {
        this.faculty = faculty;
        this.population = population;
        this.matters = matters;
        this.entries = entries;
        this.categories = categories;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(founding -> {
            if (faculty.none()) {
                faculty.found(time.today().minusYears(2));
                nameXianlin();
                population.settle();
                matters.begin(faculty);
                entries.begin(faculty, time);
            }
        });
    }

    /** 仙林训练中心 may be applied for by 仙林保卫处 alone (R4). */
    private void nameXianlin() {
        var rule = categories.ruleOf(Category.XIANLIN_TRAINING_CENTRE);
        categories.change(
                new CategoryRule(
                        rule.category(),
                        rule.longestStayMonths(),
                        rule.companyRequired(),
                        rule.projectRequired(),
                        rule.basisRequired(),
                        true,
                        faculty.department("仙林保卫处"),
                        rule.extraSteps(),
                        rule.hours(),
                        rule.explainedZh(),
                        rule.explainedEn()),
                faculty.human("郑十"));
    }
}
