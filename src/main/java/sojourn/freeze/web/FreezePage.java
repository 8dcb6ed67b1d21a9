package sojourn.freeze.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.register.Present;
import sojourn.shell.Faults;

/**
 * Before somebody is frozen, or released: who they are and what will happen.
 *
 * @param now the freeze that holds; null where there is none
 * @param past those that are over, the latest first
 * @param text what was typed beside it
 */
public record FreezePage(
        Present person,
        String department,
        FreezesPage.@Nullable Line now,
        List<FreezesPage.Line> past,
        String text,
        Faults faults) {}
