package sojourn.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.consent.Channel;
import sojourn.consent.Consents;
import sojourn.face.Sitters.Sitter;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.vault.DataKeys;

@FaceTest
@Rule("R34")
class ReviewTests {

    @Autowired
    Review review;

    @Autowired
    Faces faces;

    @Autowired
    Consents consents;

    @Autowired
    DataKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    CampusTime time;

    @Autowired
    ApplicationContext rooms;

    private Sitters sitters;
    private HumanId reviewer;
    private HumanId another;

    @BeforeEach
    void aCampusWithTwoReviewers() {
        sitters = new Sitters(rooms);
        reviewer = sitters.reviewer("许廿一");
        another = sitters.reviewer("何廿二");
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    @Timeout(120)
    void twoReviewersNeverHoldTheSamePictureTwoHundredTimesOver() throws Exception {
        sitters.arrive(3).forEach(sitters::sits);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 200; n++) {
                var ways = n % 2;
                var held = atOnce(
                        threads,
                        () -> ways == 0 ? review.first(reviewer) : onwards(reviewer),
                        () -> ways == 0 ? review.first(another) : onwards(another));
                assertThat(held).allMatch(Optional::isPresent);
                assertThat(held.get(0).orElseThrow().photo())
                        .isNotEqualTo(held.get(1).orElseThrow().photo());
            }
        }
    }

    private Optional<UnderReview> onwards(HumanId human) {
        return review.first(human).flatMap(held -> review.next(held.photo(), human));
    }

    @Test
    void aHoldEndsAfterFiveMinutesAndThenItIsTheNextReviewersTurn() {
        var photo = sitters.sits(sitters.one());

        assertThat(review.first(reviewer).orElseThrow().photo()).isEqualTo(photo);
        assertThat(review.first(another)).isEmpty();
        pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(review.held(photo, reviewer)).isPresent();
        assertThat(review.first(another)).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(review.held(photo, reviewer)).isEmpty();
        assertThat(review.first(another).orElseThrow().photo()).isEqualTo(photo);
    }

    @Test
    void nobodyReviewsTheirOwnFace() {
        var sitter = sitters.one();
        var photo = sitters.sits(sitter);
        sitters.appoint(sitter.human(), Role.PHOTO_REVIEWER);

        assertThat(review.first(sitter.human())).isEmpty();
        assertThat(review.backlog(sitter.human()).waiting()).isZero();
        assertThat(review.approve(photo, sitter.human())).isFalse();
        assertThat(review.first(reviewer)).isPresent();
    }

    @Test
    void aReviewerOfAnotherCampusSeesNothing() {
        var photo = sitters.sits(sitters.one());
        var stranger = new Sitters(rooms).reviewer("赵六");

        assertThat(review.first(stranger)).isEmpty();
        assertThat(review.backlog(stranger).waiting()).isZero();
        assertThat(review.mayHaveBeenTheirs(photo, stranger)).isFalse();
        assertThatThrownBy(() -> review.picture(photo, stranger)).isInstanceOf(NotFound.class);
        assertThat(review.approve(photo, stranger)).isFalse();
    }

    @Test
    void whoeverHoldsNoOfficeOfAReviewerFindsNoQueue() {
        var secretary = sitters.holder("李四", Role.SECRETARY);
        assertThatThrownBy(() -> review.first(secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> review.backlog(secretary)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyApprovesWhatTheyHaveNotBeenShown() {
        var photo = sitters.sits(sitters.one());
        review.first(reviewer);
        assertThat(review.approve(photo, reviewer)).isFalse();
        review.picture(photo, reviewer);
        pass(Duration.ofMinutes(5));
        review.first(reviewer);
        assertThat(review.approve(photo, reviewer)).as("held anew").isFalse();
        review.picture(photo, reviewer);
        assertThat(review.approve(photo, reviewer)).isTrue();
    }

    @Test
    void thePictureIsShownToItsHolderAlone() {
        var photo = sitters.sits(sitters.one());
        assertThatThrownBy(() -> review.picture(photo, reviewer)).isInstanceOf(NotFound.class);
        review.first(reviewer);
        assertThat(review.picture(photo, reviewer)).startsWith(0xff, 0xd8);
        assertThatThrownBy(() -> review.picture(photo, another)).isInstanceOf(NotFound.class);
    }

    @Test
    void stepsGoThroughTheQueueAndTurnAtItsEnds() {
        var photos = sitters.arrive(3).stream()
                .map(sitter -> {
                    pass(Duration.ofSeconds(1));
                    return sitters.sits(sitter);
                })
                .toList();

        assertThat(review.first(reviewer).orElseThrow().photo()).isEqualTo(photos.get(0));
        assertThat(review.back(photos.get(0), reviewer).orElseThrow().photo()).isEqualTo(photos.get(0));
        assertThat(review.next(photos.get(0), reviewer).orElseThrow().photo()).isEqualTo(photos.get(1));
        assertThat(review.next(photos.get(1), reviewer).orElseThrow().photo()).isEqualTo(photos.get(2));
        assertThat(review.back(photos.get(2), reviewer).orElseThrow().photo()).isEqualTo(photos.get(1));
        var second = review.held(photos.get(1), reviewer).orElseThrow();
        assertThat(review.refuse(photos.get(1), reviewer, Refusal.DARK, "")).isTrue();
        assertThat(review.next(second, reviewer).orElseThrow().photo()).isEqualTo(photos.get(2));
        assertThat(review.next(photos.get(2), reviewer).orElseThrow().photo()).isEqualTo(photos.get(0));
        assertThat(review.backlog(reviewer).waiting()).isEqualTo(2);
        assertThat(review.backlog(reviewer).today()).isEqualTo(1);
    }

    @Test
    void decidingAfterTheHoldIsLostChangesNothing() {
        var sitter = sitters.one();
        var photo = sitters.sits(sitter);
        review.first(reviewer);
        pass(Duration.ofMinutes(5));

        assertThat(review.approve(photo, reviewer)).isFalse();
        assertThat(review.refuse(photo, reviewer, Refusal.DARK, "")).isFalse();
        review.first(another);
        assertThat(review.approve(photo, reviewer)).isFalse();

        assertThat(faces.standing(sitter.human()).state()).isEqualTo(FaceStanding.State.PENDING);
        review.picture(photo, another);
        assertThat(review.approve(photo, another)).isTrue();
        assertThat(review.refuse(photo, reviewer, Refusal.DARK, "")).isFalse();
        assertThat(review.refuse(photo, another, Refusal.DARK, "")).isFalse();
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(FaceStanding.State.APPROVED);
    }

    @Test
    @Rule("R36")
    void aRefusedPictureIsForgottenAtOnceWithItsKey() {
        var sitter = sitters.one();
        var photo = sitters.sits(sitter);
        var key = key(photo);
        review.first(reviewer);
        review.refuse(photo, reviewer, Refusal.OTHER, "请取下耳机");

        rooms.getBean(Retention.class).run();
        assertThat(rows(sitter)).isZero();
        assertThat(keys.destroyed(key)).isTrue();
        assertThat(faces.forgotten(sitter.human())).singleElement().satisfies(proof -> {
            assertThat(proof.cause()).isEqualTo(Cause.REFUSED);
            assertThat(proof.destroyedAt()).isNotNull();
        });
        var standing = faces.standing(sitter.human());
        assertThat(standing.state()).isEqualTo(FaceStanding.State.REFUSED);
        assertThat(standing.refusal()).isEqualTo(Refusal.OTHER);
        assertThat(standing.remark()).isEqualTo("请取下耳机");
    }

    @Test
    @Rule("R35")
    void theOlderPictureOpensUntilTheNewOneIsApprovedAndSurvivesItsRefusal() {
        var sitter = sitters.one();
        var first = approved(sitter);
        var firstKey = key(first);

        var second = sitters.sits(sitter);
        assertThat(faces.standing(sitter.human()).opens()).isEqualTo(first);
        assertThat(review.first(reviewer).orElseThrow().replaces()).isTrue();
        review.refuse(second, reviewer, Refusal.COVERED, "");
        assertThat(faces.standing(sitter.human()).opens()).isEqualTo(first);
        assertThat(faces.approved(List.of(sitter.person()))).containsExactly(sitter.person());
        assertThat(keys.destroyed(firstKey)).isFalse();

        var third = approved(sitter);
        assertThat(faces.standing(sitter.human()).opens()).isEqualTo(third);
        assertThat(rows(sitter)).isEqualTo(1);
        assertThat(keys.destroyed(firstKey)).isTrue();
    }

    @Test
    @Timeout(180)
    @Rule({"R35", "R36"})
    void aWithdrawalAtTheSameMomentAsAnApprovalNeitherLocksUpNorLeavesAPicture() throws Exception {
        var sitter = sitters.one();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 40; n++) {
                if (n > 0) {
                    sitters.consents(sitter);
                }
                if (n % 2 == 0) {
                    approved(sitter);
                }
                var photo = sitters.sits(sitter);
                review.first(reviewer);
                review.picture(photo, reviewer);
                atOnce(
                        threads,
                        () -> {
                            consents.withdraw(sitter.human(), Channel.values()[0]);
                            return true;
                        },
                        () -> review.approve(photo, reviewer));
                assertThat(rows(sitter)).isZero();
                assertThat(faces.standing(sitter.human()).opens()).isNull();
            }
        }
        rooms.getBean(Retention.class).run();
        assertThat(jdbc.sql("select count(*) from face_forgotten where person = :person and destroyed_at is null")
                        .param("person", sitter.person().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private FacePhotoId approved(Sitter sitter) {
        var photo = sitters.sits(sitter);
        assertThat(review.first(reviewer).orElseThrow().photo()).isEqualTo(photo);
        review.picture(photo, reviewer);
        assertThat(review.approve(photo, reviewer)).isTrue();
        return photo;
    }

    private void pass(Duration duration) {
        clock.set(time.now().plus(duration).toString());
    }

    private long rows(Sitter sitter) {
        return jdbc.sql("select count(*) from face_photo where person = :person")
                .param("person", sitter.person().value())
                .query(Long.class)
                .single();
    }

    private long key(FacePhotoId photo) {
        return jdbc.sql("select key from face_photo where id = :id")
                .param("id", photo.value())
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(ExecutorService threads, Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(2);
        var tasks = new ArrayList<Callable<T>>();
        for (var task : List.of(one, other)) {
            tasks.add(() -> {
                together.await();
                return task.call();
            });
        }
        var answers = new ArrayList<T>();
        for (var answer : threads.invokeAll(tasks)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
