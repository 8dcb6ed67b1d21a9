package sojourn.shell;

/** The demo's own strip above the page (演示时钟); only the demo room offers one, and only on the embedded database. */
public interface DemoBar {

    /** Whether the clock stands somewhere else than now. */
    boolean moved();
}
