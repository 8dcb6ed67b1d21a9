package sojourn.basis.web;

import java.util.List;
import java.util.Set;
import sojourn.category.Category;
import sojourn.organization.Department;

/**
 * For which categories a leader's departments ask for a basis.
 *
 * @param categories those for which it is due by the rules of the university
 */
public record DutiesPage(List<Row> rows, List<Category> categories) {

    /** One department, with the categories for which it has switched the duty off. */
    public record Row(Department department, Set<Category> waived) {}
}
