package sojourn.approval.web;

import java.util.List;
import sojourn.approval.Service;

/** The services with what each promises. */
public record ServicesPage(List<Service> services) {

    /** Working hours, as one writes them. */
    public String hours(Service service) {
        return ServiceForm.of(service).hours();
    }
}
