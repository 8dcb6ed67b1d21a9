package sojourn.portrait;

/**
 * By what a picture is known again, so that nobody hands in the picture of somebody else (R32).
 *
 * @param upload SHA-256 of the file as it came, in hexadecimal
 * @param pixels SHA-256 of the pixels of the portrait before it was written as JPEG; the same for the same picture with other metadata
 * @param likeness 64 bits that hardly change when the picture is written anew or a little changed
 */
public record Fingerprint(String upload, String pixels, long likeness) {

    /** Of the 64 bits, those that may differ between two forms of one picture; measured in docs/portrait-checks.md. */
    public static final int NEAR = 8;
}
