package sojourn.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.params.provider.Arguments;

/** PDFs behind a password, truly encrypted. */
final class EncryptedPdfs {

    private EncryptedPdfs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                encrypted("RC4 of 40 bits, owner only", "", 40, false),
                encrypted("RC4 of 40 bits", "user", 40, false),
                encrypted("RC4 of 128 bits, owner only", "", 128, false),
                encrypted("RC4 of 128 bits", "user", 128, false),
                encrypted("AES of 128 bits, owner only", "", 128, true),
                encrypted("AES of 128 bits", "user", 128, true),
                encrypted("AES of 256 bits, owner only", "", 256, true),
                encrypted("AES of 256 bits", "user", 256, true),
                named("unknown handler", Pdf.onePage().trailer("/Encrypt<</Filter/Other/V 9>>")),
                named(
                        "handler by reference",
                        Pdf.onePage().put(4, "<</Filter/Standard/V 5>>").trailer("/Encrypt 4 0 R")),
                named("handler that is missing", Pdf.onePage().trailer("/Encrypt 9 0 R")),
                named("stream of its own", Pdf.onePage().stream(4, "/Filter/Crypt", new byte[9])),
                named(
                        "cross-reference stream",
                        Pdf.onePage().pack(4, "42").trailer("/Encrypt<</Filter/Standard/V 1>>")));
    }

    private static Arguments named(String name, Pdf pdf) {
        return ForbiddenUploads.upload("PDF encrypted: " + name, Reason.ENCRYPTED, pdf::bytes);
    }

    private static Arguments encrypted(String name, String user, int bits, boolean aes) {
        return ForbiddenUploads.upload("PDF encrypted: " + name, Reason.ENCRYPTED, () -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                var policy = new StandardProtectionPolicy("owner", user, new AccessPermission());
                policy.setEncryptionKeyLength(bits);
                policy.setPreferAES(aes);
                document.protect(policy);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
