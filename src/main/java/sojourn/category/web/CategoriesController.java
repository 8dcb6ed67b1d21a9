package sojourn.category.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.category.Categories;
import sojourn.category.Categories.Version;
import sojourn.category.Category;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

@Controller
@RequestMapping("/admin/categories")
@OpenTo(Audience.SYSTEM_ADMINISTRATOR)
class CategoriesController {

    private final Categories categories;
    private final Departments departments;
    private final Humans humans;

    CategoriesController(Categories categories, Departments departments, Humans humans) {
        this.categories = categories;
        this.departments = departments;
        this.humans = humans;
    }

    @GetMapping
    ModelAndView all(Locale locale) {
        return Page.show("category/categories", CategoriesPage.of(categories.all(), departments.all(), locale));
    }

    @GetMapping("/{category}")
    ModelAndView edit(@PathVariable Category category, Locale locale) {
        return Page.show("category/category", page(category, CategoryForm.of(categories.ruleOf(category)), locale));
    }

    @PostMapping("/{category}")
    ModelAndView change(
            SignedIn reader, @PathVariable Category category, @RequestParam Map<String, String> typed, Locale locale) {
        var form = CategoryForm.of(typed);
        var faults = new Faults();
        var rule = form.read(categories.ruleOf(category), departments.all(), faults);
        if (rule.isEmpty()) {
            return Page.refused(
                    "category/category", page(category, form, locale).with(faults));
        }
        categories.change(rule.get(), reader.human());
        return Page.goTo("/admin/categories");
    }

    private CategoryPage page(Category category, CategoryForm form, Locale locale) {
        var history = categories.history(category);
        var authors = history.stream().map(Version::by).filter(Objects::nonNull).collect(Collectors.toSet());
        return CategoryPage.of(form, history, departments.all(), humans.all(authors), locale);
    }
}
