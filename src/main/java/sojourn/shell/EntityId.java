package sojourn.shell;

import java.util.UUID;

/** The typed identity of an aggregate: a record around a time-ordered UUID (RFC 9562, version 7). */
public interface EntityId {

    UUID value();
}
