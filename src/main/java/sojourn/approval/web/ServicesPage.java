package sojourn.approval.web;

import java.util.List;
import java.util.Map;
import sojourn.approval.Measures.Measured;
import sojourn.approval.Service;

/**
 * The services with what each promises.
 *
 * @param lately how long answers took, by kind, where anything was answered lately
 */
public record ServicesPage(List<Service> services, Map<String, Measured> lately) {

    /** Working hours, as one writes them. */
    public String hours(Service service) {
        return ServiceForm.of(service).hours();
    }
}
