package sojourn.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sojourn.shell.HumanId;

/** What is under way about somebody (R9). The room in which applications for known people are made offers one bean of this. */
public interface OpenMatters {

    /** The open application they stand in. */
    Optional<OpenMatter> about(PersonId person, HumanId reader);

    /**
     * An open application.
     *
     * @param serial its 流水号
     * @param path its page; null where the reader may not see it
     */
    record OpenMatter(String serial, @Nullable String path) {}
}
