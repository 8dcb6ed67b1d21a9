package sojourn.simulator;

/**
 * Which of the dialects met in the field a simulated device speaks.
 *
 * @param namespace of its XML
 * @param success the statusCode it writes for yes: 1, on some 0
 * @param setUp whether it takes a face by FDSetUp; otherwise by FaceDataRecord, which only creates
 * @param listsAsText whether its capabilities list values as {@code a,b} instead of {@code {"@opt":[…]}}
 * @param pictures whether it tells of a passage in parts, with a picture, instead of in bare JSON
 * @param digitsOnly whether it takes only digits as a person's number
 * @param filters whether it lists only whom it was asked for; otherwise everybody
 * @param capacity how many people it can hold
 */
public record Firmware(
        String namespace,
        int success,
        boolean setUp,
        boolean listsAsText,
        boolean pictures,
        boolean digitsOnly,
        boolean filters,
        int capacity) {

    public static final Firmware NEW =
            new Firmware("http://www.isapi.org/ver20/XMLSchema", 1, true, false, true, false, true, 3000);
    public static final Firmware OLD =
            new Firmware("http://www.hikvision.com/ver20/XMLSchema", 0, false, true, false, false, true, 1500);

    public Firmware holding(int people) {
        return new Firmware(namespace, success, setUp, listsAsText, pictures, digitsOnly, filters, people);
    }

    public Firmware takingOnlyDigits() {
        return new Firmware(namespace, success, setUp, listsAsText, pictures, true, filters, capacity);
    }

    public Firmware listingEverybody() {
        return new Firmware(namespace, success, setUp, listsAsText, pictures, digitsOnly, false, capacity);
    }

    boolean takes(String number) {
        return number.matches(digitsOnly ? "\\d{1,32}" : "\\w{1,32}");
    }

    /** How it knows the person of a pass code. */
    String known(String staffNumber) {
        return digitsOnly ? staffNumber.replaceFirst("^LS", "") : staffNumber;
    }

    String version() {
        return setUp ? "V3.16.1" : "V1.3.4";
    }
}
