package sojourn.passcode;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which row: the identity of a key in the database; codes name it by its short id. */
record PassKeyId(UUID value) implements EntityId {}
