package sojourn.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sojourn.Rule;

@Rule("R6")
class InspectionTests {

    private final Inspection inspection = new Inspection();

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("sojourn.inspection.ForbiddenUploads#all")
    void aForbiddenUploadIsRefusedForItsReason(String name, Reason reason, Upload upload) {
        assertThat(inspection.inspect(upload.bytes())).isEqualTo(new Inspected.Refused(reason));
    }

    @Test
    void moreThanAHundredDifferentUploadsAreForbidden() {
        assertThat(ForbiddenUploads.all().map(one -> one.get()[0]).distinct().count())
                .isGreaterThan(150)
                .isEqualTo(ForbiddenUploads.all().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sojourn.inspection.WelcomePdfs#all")
    void aHarmlessPdfIsKeptByteForByte(String name, int pages, byte[] upload) {
        if (inspection.inspect(upload) instanceof Inspected.Accepted accepted) {
            assertThat(accepted.format()).isEqualTo(Format.PDF);
            assertThat(accepted.pages()).isEqualTo(pages);
            assertThat(accepted.content()).isEqualTo(upload);
        } else {
            fail(name + ": " + inspection.inspect(upload));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("picturesWithPassengers")
    void nothingHiddenInAPictureSurvives(String name, Format format, byte[] upload) {
        assertThat(text(upload)).contains("evil");
        Inspected.Accepted accepted = accepted(upload);
        assertThat(accepted.format()).isEqualTo(format);
        assertThat(text(accepted.content()))
                .doesNotContain("evil", "<script", "<?php", "PK\3\4", "tEXt", "iCCP", "Exif");
        assertRedCorner(Pictures.read(accepted.content()), 1);
    }

    static Stream<Arguments> picturesWithPassengers() {
        byte[] script = Pdf.latin("<script>evil()</script>");
        byte[] php = Pdf.latin("<?php evil(); ?>");
        byte[] zip = Pdf.latin("PK\3\4 evil PK\5\6");
        return Stream.of(
                passenger("JPEG with HTML in a comment", Format.JPEG, Pictures.jpegWith(0xfe, script)),
                passenger("JPEG with PHP in a comment", Format.JPEG, Pictures.jpegWith(0xfe, php)),
                passenger("JPEG with ZIP in a comment", Format.JPEG, Pictures.jpegWith(0xfe, zip)),
                passenger("JPEG with HTML in its notes", Format.JPEG, Pictures.jpegWith(0xe1, script)),
                passenger("JPEG with a profile", Format.JPEG, Pictures.jpegWith(0xe2, Pdf.latin("ICC_PROFILE\0evil"))),
                passenger("JPEG with PHP in IPTC", Format.JPEG, Pictures.jpegWith(0xed, php)),
                passenger("JPEG with HTML behind it", Format.JPEG, Pictures.join(Pictures.jpeg(), script)),
                passenger("JPEG with ZIP behind it", Format.JPEG, Pictures.join(Pictures.jpeg(), zip)),
                passenger(
                        "JPEG with PDF behind it",
                        Format.JPEG,
                        Pictures.join(Pictures.jpeg(), Pdf.catalog("/X(evil)").bytes())),
                passenger("PNG with text", Format.PNG, Pictures.pngWith("tEXt", Pdf.latin("Comment\0<?php evil"))),
                passenger("PNG with packed text", Format.PNG, Pictures.pngWith("zTXt", Pdf.latin("Comment\0\0evil"))),
                passenger("PNG with a profile", Format.PNG, Pictures.pngWith("iCCP", Pdf.latin("evil\0\0x"))),
                passenger("PNG with an unknown chunk", Format.PNG, Pictures.pngWith("evIl", Pdf.latin("evil"))),
                passenger("PNG with animation", Format.PNG, Pictures.pngWith("acTL", Pdf.latin("evil0000"))),
                passenger("PNG with notes", Format.PNG, Pictures.pngWith("eXIf", Pdf.latin("evil0000"))),
                passenger("PNG with HTML behind it", Format.PNG, Pictures.join(Pictures.png(), script)),
                passenger("PNG with ZIP behind it", Format.PNG, Pictures.join(Pictures.png(), zip)));
    }

    private static Arguments passenger(String name, Format format, byte[] upload) {
        return Arguments.of(name, format, upload);
    }

    @Test
    void aPackedTextBombInAPngIsNeverUnpacked() {
        byte[] bomb = Pictures.join(Pdf.latin("Comment\0\0"), Pdf.deflated(new byte[1 << 20], 500));
        assertRedCorner(Pictures.read(accepted(Pictures.pngWith("zTXt", bomb)).content()), 1);
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void aPictureIsTurnedUpright(int orientation, boolean little) {
        BufferedImage upright =
                Pictures.read(accepted(Pictures.turned(orientation, little)).content());
        assertThat(upright.getWidth()).isEqualTo(orientation >= 5 ? 32 : 48);
        assertRedCorner(upright, orientation);
    }

    static Stream<Arguments> orientations() {
        return Stream.iterate(1, one -> one + 1)
                .limit(8)
                .flatMap(one -> Stream.of(Arguments.of(one, false), Arguments.of(one, true)));
    }

    // The corner that was upper left in the file goes here; at x * 10 + y of the four quarters.
    private static void assertRedCorner(BufferedImage image, int orientation) {
        int corner = switch (orientation) {
            case 2, 6 -> 10;
            case 3, 7 -> 11;
            case 4, 8 -> 1;
            default -> 0;
        };
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                Color colour = new Color(
                        image.getRGB(image.getWidth() * (2 * x + 1) / 4, image.getHeight() * (2 * y + 1) / 4));
                assertThat(colour.getGreen() < 100).as("%d %d", x, y).isEqualTo(corner == x * 10 + y);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("imageTypes")
    void aPngKeepsItsPixels(int type) {
        BufferedImage image = Pictures.corner(type);
        BufferedImage kept =
                Pictures.read(accepted(Pictures.written("png", image)).content());
        assertThat(kept.getRGB(0, 0, 48, 32, null, 0, 48)).isEqualTo(image.getRGB(0, 0, 48, 32, null, 0, 48));
        assertThat(kept.getColorModel().getPixelSize())
                .isEqualTo(image.getColorModel().getPixelSize());
    }

    static Stream<Integer> imageTypes() {
        return Stream.of(
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY);
    }

    @Test
    void aGreyJpegStaysGrey() {
        byte[] grey = Pictures.written("jpeg", Pictures.corner(BufferedImage.TYPE_BYTE_GRAY));
        assertThat(Pictures.read(accepted(grey).content()).getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    }

    @Test
    void thePixelsAtTheLimitAreStillTaken() {
        byte[] white = Pdf.deflated(new byte[3_334], 12_000);
        assertThat(inspection.inspect(Pictures.pngSaying(3_333, 12_000, white))).isInstanceOf(Inspected.Accepted.class);
    }

    @Test
    void whatTakesTooLongIsABomb() {
        assertThat(new Inspection(Duration.ZERO, (upload, patience) -> fail("looked"))
                        .inspect(Pdf.onePage().bytes()))
                .isEqualTo(new Inspected.Refused(Reason.BOMB));
    }

    @Test
    void whatHearsNoInterruptKeepsItsPlaceAndTheOthersAreToldSoWithoutWaitingForEver() throws InterruptedException {
        var taken = new Inspected.Accepted(Format.PDF, 1, new byte[0]);
        var end = new CountDownLatch(1);
        var looking = new AtomicInteger();
        var most = new AtomicInteger();
        var stubborn = new Inspection(Duration.ofMillis(1_500), (upload, patience) -> {
            most.accumulateAndGet(looking.incrementAndGet(), Math::max);
            while (end.getCount() > 0) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    // as a decoder that looks at no clock
                }
            }
            looking.decrementAndGet();
            return taken;
        });
        var answers = Collections.synchronizedList(new ArrayList<Inspected>());
        var callers = Stream.generate(() -> Thread.ofVirtual()
                        .start(() -> answers.add(stubborn.inspect(Pdf.onePage().bytes()))))
                .limit(5)
                .toList();
        for (var caller : callers) {
            assertThat(caller.join(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(most).hasValue(2);
        assertThat(answers).containsOnly(new Inspected.Refused(Reason.BOMB), new Inspected.Refused(Reason.BUSY));
        end.countDown();
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(stubborn.inspect(Pdf.onePage().bytes())).isEqualTo(taken));
    }

    @Test
    void aPdfCutAnywhereIsRefused() {
        byte[] whole = Pdf.onePage().bytes();
        for (int length = 5; length < whole.length - 1; length += 3) {
            assertThat(inspection.inspect(Arrays.copyOf(whole, length)))
                    .as("%d", length)
                    .isEqualTo(new Inspected.Refused(Reason.BROKEN));
        }
    }

    @Test
    void aPictureCutAnywhereIsRefused() {
        for (byte[] whole : new byte[][] {Pictures.jpeg(), Pictures.png()}) {
            for (int length = 8; length < whole.length; length += 7) {
                assertThat(inspection.inspect(Arrays.copyOf(whole, length)))
                        .as("%d", length)
                        .isEqualTo(new Inspected.Refused(Reason.BROKEN));
            }
        }
    }

    @Test
    void nothingIsEverThrownWhateverByteIsWrong() {
        for (byte[] whole : new byte[][] {Pdf.onePage().bytes(), Pictures.jpeg(), Pictures.png()}) {
            var random = new Random(6);
            for (int i = 0; i < 300; i++) {
                byte[] wrong = whole.clone();
                wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
                assertThat(inspection.inspect(wrong)).isNotNull();
            }
        }
    }

    @Test
    void aReasonNamesItsSentence() {
        assertThat(Reason.SMUGGLES.key()).isEqualTo("inspection.refused.SMUGGLES");
    }

    private Inspected.Accepted accepted(byte[] upload) {
        Inspected found = inspection.inspect(upload);
        assertThat(found).isInstanceOf(Inspected.Accepted.class);
        return (Inspected.Accepted) found;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
