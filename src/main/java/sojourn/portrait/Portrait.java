package sojourn.portrait;

/**
 * The picture that gates take: head and shoulders, 3:4, at least 480 × 640 pixels, sRGB, a baseline JPEG without metadata.
 *
 * @param jpeg at most as many bytes as the settings say (190,000)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its fingerprint
public record Portrait(byte[] jpeg, int width, int height, Fingerprint fingerprint) {

    /** For a gate that takes less, 95,000 for one of Dahua's: as good as fits; the portrait itself when it does. */
    public byte[] within(int bytes) {
        return within(jpeg, bytes);
    }

    /** The same of a portrait that was kept. */
    public static byte[] within(byte[] jpeg, int bytes) {
        return jpeg.length <= bytes ? jpeg : Jpeg.within(Jpeg.read(jpeg), bytes);
    }
}
