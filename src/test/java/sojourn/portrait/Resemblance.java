package sojourn.portrait;

/** How alike two pictures are, as whoever keeps them asks the database. */
record Resemblance(Fingerprint one, Fingerprint other) {

    /** The same file, or exactly the same picture. */
    boolean same() {
        return one.upload().equals(other.upload()) || one.pixels().equals(other.pixels());
    }

    /** How many of the 64 bits differ: 0 for the same picture, about 32 for two that have nothing in common. */
    int distance() {
        return Long.bitCount(one.likeness() ^ other.likeness());
    }

    /** Probably the same picture, changed. */
    boolean near() {
        return distance() <= Fingerprint.NEAR;
    }
}
