package sojourn.postgres;

/** Which database this Sojourn works on; demo data and demo accounts exist only on the embedded one. */
public enum DatabaseMode {
    EMBEDDED,
    EXTERNAL;

    public boolean embedded() {
        return this == EMBEDDED;
    }
}
