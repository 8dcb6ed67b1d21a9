package sojourn.organization.web;

import sojourn.shell.Faults;

/** Says what closing a department will do, before it is done. */
public record ClosePage(String id, String name, Faults faults) {}
