package sojourn.promise.web;

import sojourn.promise.Service;
import sojourn.shell.Faults;

/** One service and the form that changes what it promises. */
public record ServicePage(Service service, ServiceForm form, Faults faults) {}
