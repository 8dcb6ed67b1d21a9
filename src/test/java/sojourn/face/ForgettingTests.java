package sojourn.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.consent.Channel;
import sojourn.consent.Consents;
import sojourn.face.Sitters.Sitter;
import sojourn.register.Change;
import sojourn.register.Changes;
import sojourn.register.LastDays;
import sojourn.shell.HumanId;
import sojourn.vault.DataKeys;
import sojourn.vault.DestroyedKey;

/** Within a day after its reason is gone nothing holds a picture, points to it, or could open a copy of it. */
@FaceTest
@Rule({"R35", "R36"})
class ForgettingTests {

    /** Its name alone: the proof, the trail, and by what a message about it is sent once. */
    private static final List<String> WHAT_STAYS =
            List.of("face_forgotten.photo", "face_forgotten.key", "audit_entry.facts", "notice_message.once");

    @Autowired
    ApplicationContext rooms;

    @Autowired
    FaceRows rows;

    @Autowired
    Retention retention;

    @Autowired
    StrayKeys strays;

    @Autowired
    DataKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private Sitters sitters;
    private HumanId reviewer;

    @BeforeEach
    void somebodySits() {
        sitters = new Sitters(rooms);
        reviewer = sitters.reviewer("许廿一");
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void aDeletedPersonsPictureIsForgotten() {
        var sitter = sitters.one();
        var copy = copy(approved(sitter));
        var agreement = new Change.Agreement("20260001", reviewer, reviewer);
        room(Changes.class).carryOut(List.of(Change.deletion(sitter.person())), agreement);

        await().untilAsserted(() -> assertThat(proofs(sitter)).hasSize(1));
        aDayPasses();
        forgotten(sitter, copy, Cause.DELETED);
    }

    @Test
    void aWithdrawnConsentTakesBothPicturesWithIt() {
        var sitter = sitters.one();
        var opens = copy(approved(sitter));
        var waits = copy(sitters.sits(sitter));
        room(Consents.class).withdraw(sitter.human(), Channel.PHONE);

        gone(opens);
        gone(waits);
        aDayPasses();
        forgotten(sitter, opens, Cause.WITHDRAWN);
        forgotten(sitter, waits, Cause.WITHDRAWN);
    }

    @Test
    void thirtyDaysAfterTheLastDayItIsForgottenAndNotBefore() {
        var sitter = sitters.one();
        var copy = copy(approved(sitter));
        var last = room(LastDays.class)
                .of(List.of(sitter.person()))
                .get(sitter.person())
                .until();
        clock.set(last.plusDays(30) + "T15:00:00Z");
        retention.run();
        assertThat(rows.of(sitter.person())).hasSize(1);

        clock.set(last.plusDays(31) + "T04:00:00Z");
        retention.run();
        forgotten(sitter, copy, Cause.LEFT);
    }

    @Test
    void anApprovedPictureTakesThePlaceOfTheOneBefore() {
        var sitter = sitters.one();
        var before = copy(approved(sitter));
        var after = sitters.sits(sitter);
        assertThat(rows.of(sitter.person())).as("the old one opens until then").hasSize(2);
        review(after, true);

        aDayPasses();
        forgotten(sitter, before, Cause.REPLACED);
        assertThat(rows.of(sitter.person())).singleElement().satisfies(photo -> {
            assertThat(photo.id()).isEqualTo(after);
            assertThat(rows.content(photo)).startsWith(0xff, 0xd8);
        });
    }

    @Test
    void aRefusedPictureIsForgotten() {
        var sitter = sitters.one();
        var copy = copy(sitters.sits(sitter));
        review(copy.photo().id(), false);

        aDayPasses();
        forgotten(sitter, copy, Cause.REFUSED);
    }

    @Test
    void aKeyThatCouldNotBeDestroyedIsDestroyedLaterAndHoldsUpNoOther() {
        var first = sitters.one();
        var stuck = copy(sitters.sits(first));
        var second = sitters.one();
        var other = copy(sitters.sits(second));
        // as after a crash between the commit and the file: rows gone, keys not
        transaction.executeWithoutResult(status -> List.of(stuck, other).forEach(this::rowGoesAlone));
        var slot = jdbc.sql("update face_forgotten set key = -key where key = :key")
                .param("key", stuck.photo().key())
                .update();
        assertThat(slot).as("a slot that cannot be written").isOne();
        retention.run();
        assertThat(keys.destroyed(other.photo().key())).isTrue();
        assertThat(keys.destroyed(stuck.photo().key())).isFalse();

        jdbc.sql("update face_forgotten set key = -key where key = :key")
                .param("key", -stuck.photo().key())
                .update();
        retention.run();
        forgotten(first, stuck, Cause.REFUSED);
        forgotten(second, other, Cause.REFUSED);
    }

    @Test
    void aKeyThatNoPictureHasIsDestroyedAndOneInUseIsNot() {
        var stray = keys.create();
        var used = copy(sitters.sits(sitters.one()));
        clock.set(clock.instant().plus(Duration.ofHours(2)).toString());
        strays.destroy();
        assertThat(keys.destroyed(stray)).isTrue();
        assertThat(keys.destroyed(used.photo().key())).isFalse();
    }

    @Test
    void manyKeysLostAtOnceAreAnotherFileAndNothingIsForgotten() {
        var sitting = sitters.arrive(11);
        sitting.forEach(
                sitter -> keys.destroy(copy(sitters.sits(sitter)).photo().key()));
        aDayPasses();
        assertThat(sitting)
                .allSatisfy(sitter -> assertThat(rows.of(sitter.person())).hasSize(1));

        sitting.stream().skip(1).forEach(sitter -> room(Consents.class).withdraw(sitter.human(), Channel.PHONE));
        aDayPasses();
        assertThat(rows.of(sitting.getFirst().person())).isEmpty();
    }

    @Test
    void whoeverWasRefusedAndLeftIsNotRefusedWhenTheyComeBack() {
        var sitter = sitters.one();
        review(sitters.sits(sitter), false);
        assertThat(room(Faces.class).standing(sitter.human()).state()).isEqualTo(FaceStanding.State.REFUSED);
        room(Consents.class).withdraw(sitter.human(), Channel.PHONE);
        sitters.consents(sitter);
        assertThat(room(Faces.class).standing(sitter.human()).state()).isEqualTo(FaceStanding.State.NONE);
    }

    @Test
    void theSearchFindsAPictureThatIsThere() {
        var copy = copy(sitters.sits(sitters.one()));
        assertThat(places(copy)).contains("face_photo.content", "face_photo.id", "face_photo.key");
    }

    /** What somebody may have kept of a picture: its row, also the sealed bytes as an old page or a backup holds them. */
    private record Copy(FacePhoto photo, byte[] sealed) {}

    private Copy copy(FacePhotoId id) {
        var photo = rows.find(id).orElseThrow();
        var sealed = jdbc.sql("select content from face_photo where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        assertThat(open(photo, sealed)).startsWith(0xff, 0xd8);
        return new Copy(photo, sealed);
    }

    private void forgotten(Sitter sitter, Copy copy, Cause cause) {
        gone(copy);
        assertThat(proofs(sitter)).anySatisfy(proof -> {
            assertThat(proof.photo()).isEqualTo(copy.photo().id());
            assertThat(proof.cause()).isEqualTo(cause);
            assertThat(proof.destroyedAt()).isNotNull();
        });
        assertThat(places(copy))
                .contains("face_forgotten.photo", "face_forgotten.key")
                .isSubsetOf(WHAT_STAYS);
    }

    private void gone(Copy copy) {
        assertThat(rows.find(copy.photo().id())).isEmpty();
        assertThat(keys.destroyed(copy.photo().key())).isTrue();
        assertThatThrownBy(() -> open(copy.photo(), copy.sealed())).isInstanceOf(DestroyedKey.class);
    }

    /** In which columns of the whole database something of it stands. */
    private List<String> places(Copy copy) {
        record Column(String table, String name, String type) {}
        return jdbc
                .sql("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = current_schema() and table_name in
                            (select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = current_schema())
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> switch (column.type()) {
                    case "bytea" -> holds(column.table(), column.name(), "position(:what in %s) > 0", copy.sealed());
                    case "bigint" ->
                        column.name().equals("key")
                                && holds(
                                        column.table(),
                                        column.name(),
                                        "%s = :what",
                                        copy.photo().key());
                    default ->
                        holds(
                                column.table(),
                                column.name(),
                                "%s::text like '%%' || :what || '%%'",
                                copy.photo().id().toString());
                })
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private boolean holds(String table, String column, String condition, Object what) {
        return jdbc.sql("select exists (select from \"%s\" where %s)"
                        .formatted(table, condition.formatted("\"" + column + "\"")))
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    private byte[] open(FacePhoto photo, byte[] sealed) {
        return keys.open(photo.key(), sealed, FaceRows.faceContent(), photo.id().value());
    }

    private void rowGoesAlone(Copy copy) {
        rows.delete(copy.photo().id());
        jdbc.sql(
                        "insert into face_forgotten (key, photo, person, cause, forgotten_at) values (:key, :photo, :person, 'REFUSED', now())")
                .param("key", copy.photo().key())
                .param("photo", copy.photo().id().value())
                .param("person", copy.photo().person().value())
                .update();
    }

    private FacePhotoId approved(Sitter sitter) {
        var photo = sitters.sits(sitter);
        review(photo, true);
        return photo;
    }

    private void review(FacePhotoId photo, boolean yes) {
        var review = room(Review.class);
        assertThat(review.first(reviewer).orElseThrow().photo()).isEqualTo(photo);
        review.picture(photo, reviewer);
        assertThat(yes ? review.approve(photo, reviewer) : review.refuse(photo, reviewer, Refusal.DARK, ""))
                .isTrue();
    }

    private List<Proof> proofs(Sitter sitter) {
        return room(Faces.class).forgotten(sitter.human());
    }

    private void aDayPasses() {
        clock.set(clock.instant().plus(Duration.ofDays(1)).toString());
        retention.run();
    }

    private <T> T room(Class<T> door) {
        return rooms.getBean(door);
    }
}
