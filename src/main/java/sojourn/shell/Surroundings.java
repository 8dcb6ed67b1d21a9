package sojourn.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What frames are made of and is the same for every request. */
@Component
class Surroundings {

    private final List<NavItem> nav;
    private final School school;
    private final CampusTime time;
    private final Assets assets;
    private final ObjectProvider<DemoBar> demo;

    Surroundings(List<NavItem> nav, School school, CampusTime time, Assets assets, ObjectProvider<DemoBar> demo) {
        this.nav = nav.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.school = school;
        this.time = time;
        this.assets = assets;
        this.demo = demo;
    }

    List<NavItem> nav(Set<Audience> held) {
        return nav.stream()
                .filter(item -> item.audiences().stream().anyMatch(held::contains))
                .toList();
    }

    School school() {
        return school;
    }

    CampusTime time() {
        return time;
    }

    @Nullable
    DemoBar demo() {
        return demo.getIfAvailable();
    }

    String asset(String file) {
        return assets.address(file);
    }
}
