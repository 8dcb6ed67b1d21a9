package sojourn.gate;

import java.util.List;
import java.util.Optional;

/**
 * A device that takes only digits as a person's number ({@link Profile#digitsOnly()}): it is told a 临时员工号 without its two letters, which are the same in each, and what it
 * tells is given them back. What cannot be one of ours stays as it was told.
 */
record DigitsOnly(GateDriver driver) implements GateDriver {

    private static final String LETTERS = "LS";

    @Override
    public Protocol protocol() {
        return driver.protocol();
    }

    @Override
    public Condition probe(Device device) {
        return driver.probe(device);
    }

    @Override
    public Delivered put(Device device, Entrant entrant) {
        return driver.put(device, numbered(entrant, digits(entrant.number())));
    }

    @Override
    public Delivered putFace(Device device, String number, byte[] jpeg) {
        return driver.putFace(device, digits(number), jpeg);
    }

    @Override
    public Delivered removeFace(Device device, String number) {
        return driver.removeFace(device, digits(number));
    }

    @Override
    public Delivered remove(Device device, String number) {
        return driver.remove(device, digits(number));
    }

    @Override
    public Optional<Held> held(Device device, String number) {
        return driver.held(device, digits(number)).map(DigitsOnly::whole);
    }

    @Override
    public HeldSlice everybody(Device device, String from) {
        var slice = driver.everybody(device, from);
        return new HeldSlice(slice.held().stream().map(DigitsOnly::whole).toList(), slice.next());
    }

    @Override
    public List<Crossing> crossings(Device device, long after) {
        return driver.crossings(device, after); // passages are understood with the letters and without
    }

    @Override
    public void subscribe(Device device, String host, int port, String path) {
        driver.subscribe(device, host, port, path);
    }

    private static String digits(String number) {
        return number.startsWith(LETTERS) ? number.substring(LETTERS.length()) : number;
    }

    private static Held whole(Held held) {
        var number = held.entrant().number();
        return number.matches("\\d{10,16}") ? new Held(numbered(held.entrant(), LETTERS + number), held.face()) : held;
    }

    private static Entrant numbered(Entrant entrant, String number) {
        return new Entrant(number, entrant.name(), entrant.from(), entrant.until());
    }
}
