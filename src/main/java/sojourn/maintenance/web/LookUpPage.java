package sojourn.maintenance.web;

import sojourn.shell.Faults;

/** Asking for somebody by 身份证号 or 工号 (R12). */
public record LookUpPage(Asked asked, Faults faults) {}
