package sojourn.organization.web;

import sojourn.shell.Faults;

/** Says what ending an office will do, before it is done. */
public record EndPage(OfficeRow office, String humanId, String humanName, String lastDay, Faults faults) {}
