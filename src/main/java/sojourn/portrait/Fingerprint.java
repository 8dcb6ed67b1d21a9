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

    /** The same file, or exactly the same picture. */
    public boolean same(Fingerprint other) {
        return upload.equals(other.upload) || pixels.equals(other.pixels);
    }

    /** How many of the 64 bits differ: 0 for the same picture, about 32 for two that have nothing in common. */
    public int distance(Fingerprint other) {
        return Long.bitCount(likeness ^ other.likeness);
    }

    /** Probably the same picture, changed; a hint for a human and no proof. */
    public boolean near(Fingerprint other) {
        return distance(other) <= NEAR;
    }
}
