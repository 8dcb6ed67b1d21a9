package sojourn.face.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;

/** What this room offers in the main navigation. */
@Configuration(proxyBeanMethods = false)
class FaceNavigation {

    @Bean
    NavItem faceReviewItem() {
        return new NavItem("face.nav.review", "/faces/review", 40, Set.of(Audience.PHOTO_REVIEWER));
    }

    @Bean
    NavItem faceLookItem() {
        return new NavItem("face.nav.look", "/faces/look", 41, Set.of(Audience.SECURITY_OFFICE), NavItem.Group.FACES);
    }

    /** The administrator gets there from the hall and by its message. */
    @Bean
    NavItem faceFilingItem() {
        return new NavItem(
                "face.nav.filing", "/faces/filing", 42, Set.of(Audience.SECURITY_OFFICE), NavItem.Group.FACES);
    }
}
