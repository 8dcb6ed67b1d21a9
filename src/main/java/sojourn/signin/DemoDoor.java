package sojourn.signin;

import java.util.List;

/** Whom one may be in the demo by one click; only the demo room offers such a door, and only on the embedded database. */
public interface DemoDoor {

    List<DemoAccount> accounts();
}
