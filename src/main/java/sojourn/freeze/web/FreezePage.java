package sojourn.freeze.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.freeze.FreezeAtGates;
import sojourn.register.Present;
import sojourn.shell.Faults;

/**
 * Before somebody is frozen, or released: who they are and what will happen.
 *
 * @param now the freeze that holds; null where there is none
 * @param past those that are over, the latest first
 * @param gates how far each device is with them
 * @param text what was typed beside it
 */
public record FreezePage(
        Present person,
        String department,
        FreezesPage.@Nullable Line now,
        List<FreezesPage.Line> past,
        List<FreezeAtGates.AtGate> gates,
        String text,
        Faults faults) {}
