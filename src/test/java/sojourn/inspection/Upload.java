package sojourn.inspection;

/** Makes an upload when its test runs, so that the large ones are not all in memory at once. */
@FunctionalInterface
interface Upload {

    byte[] bytes();
}
