package sojourn.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.face.FaceTest;
import sojourn.face.FacesCounted;
import sojourn.face.Refusal;
import sojourn.face.Review;
import sojourn.face.Sitters;
import sojourn.face.StoredFaces;
import sojourn.organization.Role;
import sojourn.shell.HumanId;

@FaceTest
class FaceMessagesTests {

    @Autowired
    Inbox inbox;

    @Autowired
    Review review;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext rooms;

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    @Rule("R34")
    void peopleAreToldWhatBecameOfTheirPictureAndWhereToGo() {
        var sitters = new Sitters(rooms);
        var reviewer = sitters.reviewer("许廿一");
        var sitter = sitters.one();
        var refused = sitters.sits(sitter);
        review.first(reviewer);
        review.refuse(refused, reviewer, Refusal.OTHER, "请取下耳机");
        var approved = sitters.sits(sitter);
        review.first(reviewer);
        review.picture(approved, reviewer);
        review.approve(approved, reviewer);

        await().untilAsserted(() -> {
            assertThat(told(sitter.human(), "notice.face.refused.OTHER"))
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(message.arguments()).containsExactly("请取下耳机");
                        assertThat(message.link()).isEqualTo("/me/face");
                    });
            assertThat(told(sitter.human(), "notice.face.approved")).hasSize(1);
        });
    }

    @Test
    @Rule("R36")
    void theAdministratorAndTheSecurityOfficeLearnOnceThatFilingIsDue() {
        var sitters = new Sitters(rooms);
        var administrator = sitters.holder("郑十", Role.SYSTEM_ADMINISTRATOR);
        sitters.appoint(administrator, Role.SECURITY_OFFICE);
        var officer = sitters.holder("何廿二", Role.SECURITY_OFFICE);
        var reviewer = sitters.reviewer("许廿一");
        var counted = new FacesCounted(
                new StoredFaces.Reached(100_000, Instant.parse("2026-11-23T05:00:00Z"), LocalDate.of(2027, 1, 5)),
                100_000);
        for (int twice = 0; twice < 2; twice++) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(counted));
        }

        await().untilAsserted(() -> {
            assertThat(told(administrator, "notice.faces.due"))
                    .singleElement()
                    .satisfies(message -> assertThat(message.arguments()).contains("100000", "2027-01-05"));
            assertThat(told(officer, "notice.faces.due")).hasSize(1);
        });
        assertThat(told(reviewer, "notice.faces.due")).isEmpty();
    }

    private List<Message> told(HumanId human, String key) {
        return inbox.latest(human, 50).stream()
                .filter(message -> message.key().equals(key))
                .toList();
    }
}
