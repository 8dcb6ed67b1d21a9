package sojourn.approval.web;

import sojourn.approval.Service;
import sojourn.shell.Faults;

/** One service and the form that changes what it promises. */
public record ServicePage(Service service, ServiceForm form, Faults faults) {}
