package sojourn.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.watch.WatchEvent;

/** Tells the security office what waits for it on the watch list, and the person that they are on it and what became of their appeal. */
@Component
class WatchMessages {

    private final Inbox inbox;
    private final Offices offices;

    WatchMessages(Inbox inbox, Offices offices) {
        this.inbox = inbox;
        this.offices = offices;
    }

    @ApplicationModuleListener
    void on(WatchEvent event) {
        switch (event) {
            case WatchEvent.Entered entered -> office(entered, entered.by(), "notice.watch.entered");
            case WatchEvent.Appealed appealed -> office(appealed, null, "notice.watch.appealed");
            case WatchEvent.Seen seen -> office(seen, null, "notice.watch.seen." + seen.sight());
            case WatchEvent.Began began ->
                inbox.tell(began.person(), began.at(), once(began), "/me", "notice.watch.began");
            case WatchEvent.Lifted lifted ->
                inbox.tell(lifted.person(), lifted.at(), once(lifted), "/me", "notice.watch.over");
            case WatchEvent.Answered answered ->
                inbox.tell(
                        answered.person(),
                        answered.at(),
                        once(answered),
                        "/me",
                        answered.kept() ? "notice.watch.kept" : "notice.watch.lifted",
                        answered.words());
        }
    }

    private void office(WatchEvent event, @Nullable HumanId besides, String key) {
        offices.holders(Role.SECURITY_OFFICE).stream()
                .filter(human -> !human.id().equals(besides))
                .forEach(human -> inbox.tell(human.id(), event.at(), once(event), "/watch/" + event.entry(), key));
    }

    private static String once(WatchEvent event) {
        return "watch " + event.getClass().getSimpleName() + " " + event.entry() + " " + event.at();
    }
}
