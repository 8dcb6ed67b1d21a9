package sojourn.register;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.HumanId;

/** The rules of the seven categories (R4), each with its history. */
@Service
@Transactional
public class Categories {

    public CategoryRule ruleOf(Category category) {
        throw new UnsupportedOperationException();
    }

    /** One rule for each category, in their order on the form. */
    public List<CategoryRule> all() {
        throw new UnsupportedOperationException();
    }

    /** From now on this is the rule; the one before stays in the history. */
    public void change(CategoryRule rule, HumanId by) {
        throw new UnsupportedOperationException();
    }
}
