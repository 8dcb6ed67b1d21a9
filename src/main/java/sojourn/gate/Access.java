package sojourn.gate;

/**
 * How a device is reached.
 *
 * @param address {@code http://10.0.8.21:80}; empty for those that call us and for those a human serves
 * @param user the account on the device; empty for none
 * @param password its password, in the clear and therefore never printed; empty for none
 * @param serial the serial number the maker gave it; empty while unknown
 */
public record Access(String address, String user, String password, String serial) {

    @Override
    public String toString() {
        return "Access[address=" + address + ", user=" + user + ", serial=" + serial + "]";
    }
}
