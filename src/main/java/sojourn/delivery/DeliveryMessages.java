package sojourn.delivery;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sojourn.notice.Inbox;
import sojourn.register.Presents;

/** Asks a person for another picture when a gate cannot use theirs (R43): once for each picture, however many gates refuse it. */
@Component
class DeliveryMessages {

    private final Inbox inbox;
    private final Presents presents;

    DeliveryMessages(Inbox inbox, Presents presents) {
        this.inbox = inbox;
        this.presents = presents;
    }

    @ApplicationModuleListener
    void on(PictureUnusable unusable) {
        presents.of(List.of(unusable.person()))
                .forEach(person -> inbox.tell(
                        person.human(),
                        unusable.at(),
                        "picture unusable " + unusable.photo(),
                        "/me/face",
                        "delivery.message.picture"));
    }
}
