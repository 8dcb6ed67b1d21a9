package sojourn.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;

@Rule("R32")
class PortraitsTests {

    private static final Portraits PORTRAITS = TestPortraits.usual();
    private static final byte[] GOOD = Uploads.jpeg(Faces.portrait(900, 0.45));
    private static final Portrait PORTRAIT = portrait(GOOD);

    @Test
    void aPortraitIsHeadAndShouldersInTheFormGatesTake() {
        var picture = Uploads.read(PORTRAIT.jpeg());
        assertThat(picture.getWidth()).isEqualTo(PORTRAIT.width()).isGreaterThanOrEqualTo(480);
        assertThat(picture.getHeight()).isEqualTo(PORTRAIT.height()).isEqualTo(picture.getWidth() * 4 / 3);
        assertThat(picture.getColorModel().getColorSpace().isCS_sRGB()).isTrue();
        assertThat(PORTRAIT.jpeg()).hasSizeBetween(10_000, 190_000);
        var face = new FaceDetector().faces(Grey.of(picture)).getFirst();
        assertThat(face.width() / (double) picture.getWidth()).isBetween(0.4, 0.5);
        assertThat((face.x() + face.width() / 2.0) / picture.getWidth()).isBetween(0.45, 0.55);
        assertThat((face.y() + face.height() / 2.0) / picture.getHeight()).isBetween(0.4, 0.5);
    }

    @Test
    void aPortraitIsBaselineAndHoldsNothingButItsPixels() {
        var upload = Uploads.with(GOOD, 0xe1, Uploads.latin("Exif\0\0 where it was taken"));
        assertThat(markers(portrait(upload).jpeg())).contains(0xc0).doesNotContain(0xc2, 0xe1, 0xe2, 0xed, 0xfe);
        assertThat(new String(portrait(upload).jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("where it was");
    }

    @Test
    void whatAGateTakesIsAsSmallAsItAsks() {
        var noisy = portrait(Uploads.jpeg(Faces.noisy(Faces.portrait(900, 0.45), 60)));
        assertThat(noisy.jpeg()).hasSizeLessThanOrEqualTo(190_000);
        for (var portrait : List.of(PORTRAIT, noisy)) {
            assertThat(portrait.within(95_000)).hasSizeLessThanOrEqualTo(95_000);
            assertThat(Uploads.read(portrait.within(95_000)).getWidth()).isGreaterThanOrEqualTo(480);
            assertThat(portrait.within(20_000)).hasSizeLessThanOrEqualTo(20_000);
        }
        assertThat(PORTRAIT.within(190_000)).isSameAs(PORTRAIT.jpeg());
    }

    @Test
    void theSamePictureIsKnownAgainWhateverItsFileSays() {
        var fingerprint = PORTRAIT.fingerprint();
        assertThat(portrait(GOOD).fingerprint()).isEqualTo(fingerprint);
        var renamed = portrait(Uploads.with(GOOD, 0xfe, Uploads.latin("taken by somebody else")))
                .fingerprint();
        assertThat(renamed.upload()).isNotEqualTo(fingerprint.upload());
        assertThat(new Resemblance(renamed, fingerprint).same()).isTrue();
        assertThat(new Resemblance(renamed, fingerprint).distance()).isZero();
    }

    @Test
    void theSamePictureChangedALittleIsNear() {
        var face = Faces.portrait(900, 0.45);
        for (var changed : List.of(
                Uploads.jpeg(face, 0.5f),
                Uploads.png(face),
                Uploads.jpeg(Faces.portrait(600, 0.45)),
                Uploads.jpeg(Faces.lit(face, 0.7)),
                Uploads.jpeg(Faces.flat(face, 0.6)),
                Uploads.jpeg(Faces.noisy(face, 10)),
                Uploads.jpeg(Faces.blurred(face, 1.5)))) {
            var fingerprint = portrait(changed).fingerprint();
            assertThat(new Resemblance(fingerprint, PORTRAIT.fingerprint()).same())
                    .isFalse();
            assertThat(new Resemblance(fingerprint, PORTRAIT.fingerprint()).near())
                    .isTrue();
        }
    }

    @Test
    void anotherPictureIsNotNear() {
        for (var other : List.of(Faces.tilted(-10), Faces.placed(1200, 1600, 0.45, 0.3, 0.45), Faces.two(0.3))) {
            assertThat(new Resemblance(portrait(Uploads.jpeg(other)).fingerprint(), PORTRAIT.fingerprint()).near())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void aTurnedPictureMakesThePortraitOfTheUprightOne(int orientation) {
        var upright = portrait(Uploads.turned(Faces.portrait(600, 0.45), 1)).fingerprint();
        var turned = portrait(Uploads.turned(Faces.portrait(600, 0.45), orientation));
        assertThat(new Resemblance(turned.fingerprint(), upright).near()).isTrue();
    }

    @Test
    void aBombIsRefusedByItsHeader() {
        byte[] bomb = Uploads.bomb(20_000);
        long start = System.nanoTime();
        assertThat(Sample.said(PORTRAITS.judge(bomb))).isEqualTo("refused: TOO_MANY_PIXELS");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void nothingIsEverThrownWhateverByteIsWrong() {
        var random = new Random(32);
        for (int i = 0; i < 60; i++) {
            byte[] wrong = GOOD.clone();
            for (int n = 0; n < 3; n++) {
                wrong[random.nextInt(i % 2 == 0 ? 700 : wrong.length)] = (byte) random.nextInt();
            }
            assertThat(PORTRAITS.judge(wrong)).isNotNull();
            assertThat(PORTRAITS.judge(Arrays.copyOf(GOOD, random.nextInt(GOOD.length))))
                    .isInstanceOf(Judged.Refused.class);
        }
    }

    @Test
    void whoFindsNoPlaceIsToldToTryAgain() throws Exception {
        var full = TestPortraits.with(Map.of("sojourn.portrait.places", 1, "sojourn.portrait.wait-seconds", 0));
        try (var people = Executors.newFixedThreadPool(4)) {
            Callable<String> someone = () -> Sample.said(full.judge(GOOD));
            var answers = people.invokeAll(List.of(someone, someone, someone, someone)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).contains("accepted").contains("refused: BUSY");
        }
    }

    @Test
    void manyAtOnceAreJudgedAsOneAlone() throws Exception {
        try (var people = Executors.newFixedThreadPool(6)) {
            Callable<Fingerprint> someone = () -> portrait(GOOD).fingerprint();
            for (var answer : people.invokeAll(List.of(someone, someone, someone, someone, someone, someone))) {
                assertThat(answer.get()).isEqualTo(PORTRAIT.fingerprint());
            }
        }
    }

    @Test
    void theLinesAreSettings() {
        var strict = TestPortraits.with(Map.of("sojourn.portrait.detail.blurred", 500));
        assertThat(Sample.said(strict.judge(GOOD))).isEqualTo("refused: BLURRED");
    }

    @ParameterizedTest
    @EnumSource
    void eachFindingHasItsSentence(Finding finding) throws IOException {
        for (var language : List.of("zh", "en")) {
            var words = new Properties();
            try (var file = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/portrait_" + language + ".properties"))) {
                words.load(file);
            }
            assertThat(words).containsKey(finding.key()).hasSize(Finding.values().length);
        }
    }

    private static Portrait portrait(byte[] upload) {
        var judged = PORTRAITS.judge(upload);
        assertThat(judged).isInstanceOf(Judged.Accepted.class);
        return ((Judged.Accepted) judged).portrait();
    }

    private static List<Integer> markers(byte[] jpeg) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] != 0 && (jpeg[i + 1] & 0xf8) != 0xd0) {
                found.add(jpeg[i + 1] & 0xff);
            }
        }
        return found;
    }
}
