package sojourn.promise.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.promise.Service;
import sojourn.promise.Services;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 主管部门, 联系方式 and 承诺时限 of each service, for the system administrator (R21). */
@Controller
@RequestMapping("/admin/services")
@OpenTo(Audience.SYSTEM_ADMINISTRATOR)
class ServicePages {

    private final Services services;

    ServicePages(Services services) {
        this.services = services;
    }

    @GetMapping
    ModelAndView list() {
        return Page.show("promise/services", new ServicesPage(services.all(), services.lately()));
    }

    @GetMapping("/{kind}")
    ModelAndView edit(@PathVariable String kind) {
        var service = known(kind);
        return Page.show("promise/service", new ServicePage(service, ServiceForm.of(service), Faults.noFaults()));
    }

    @PostMapping("/{kind}")
    ModelAndView change(@PathVariable String kind, ServiceForm form, SignedIn reader) {
        var service = known(kind);
        var faults = form.faults();
        if (!faults.none()) {
            return Page.refused("promise/service", new ServicePage(service, form, faults));
        }
        services.change(form.service(kind), reader.human());
        return Page.goTo("/admin/services");
    }

    private Service known(String kind) {
        return services.all().stream()
                .filter(service -> service.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
