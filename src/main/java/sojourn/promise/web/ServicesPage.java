package sojourn.promise.web;

import java.util.List;
import java.util.Map;
import sojourn.promise.Measures.Measured;
import sojourn.promise.Service;

/**
 * The services with what each promises.
 *
 * @param lately how long answers took, by kind, where anything was answered lately
 */
public record ServicesPage(List<Service> services, Map<String, Measured> lately) {}
