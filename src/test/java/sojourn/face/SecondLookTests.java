package sojourn.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import sojourn.Rule;
import sojourn.approval.Trial;
import sojourn.approval.Trial.MovableClock;

/** Where every picture is looked at twice. */
@SpringBootTest(properties = "sojourn.face.second-share=1")
@Import(Trial.class)
@Rule("R34")
class SecondLookTests {

    @Autowired
    Review review;

    @Autowired
    Faces faces;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext rooms;

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void theSecondLookIsAnotherReviewersWhileThePictureOpensAlready() {
        var sitters = new Sitters(rooms);
        var one = sitters.reviewer("许廿一");
        var another = sitters.reviewer("何廿二");
        var sitter = sitters.one();
        var photo = sitters.sits(sitter);
        review.first(one);
        review.picture(photo, one);
        review.approve(photo, one);

        assertThat(faces.standing(sitter.human()).opens()).isEqualTo(photo);
        assertThat(review.first(one)).isEmpty();
        assertThat(review.approve(photo, one)).isFalse();
        var again = review.first(another).orElseThrow();
        assertThat(again.photo()).isEqualTo(photo);
        assertThat(again.again()).isTrue();
        review.picture(photo, another);
        assertThat(review.approve(photo, another)).isTrue();
        assertThat(review.first(another)).isEmpty();
        assertThat(faces.standing(sitter.human()).opens()).isEqualTo(photo);
    }

    @Test
    void whatTheSecondReviewerRefusesOpensNoMore() {
        var sitters = new Sitters(rooms);
        var one = sitters.reviewer("许廿一");
        var another = sitters.reviewer("何廿二");
        var sitter = sitters.one();
        var photo = sitters.sits(sitter);
        review.first(one);
        review.picture(photo, one);
        review.approve(photo, one);
        review.first(another);

        assertThat(review.refuse(photo, another, Refusal.SOMEBODY_ELSE, "")).isTrue();
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(FaceStanding.State.REFUSED);
        assertThat(faces.approved(List.of(sitter.person()))).isEmpty();
    }
}
