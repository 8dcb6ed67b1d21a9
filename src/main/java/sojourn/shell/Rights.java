package sojourn.shell;

import java.util.Set;

/** Answers what is open to a human right now; each room that grants something answers for its part. */
public interface Rights {

    Set<Audience> heldBy(HumanId human);
}
