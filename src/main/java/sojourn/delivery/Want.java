package sojourn.delivery;

import org.jspecify.annotations.Nullable;
import sojourn.register.PersonId;

/**
 * What the devices of a campus are to hold of somebody.
 *
 * @param copy null for nothing
 * @param urgent whether they must forget them at once, however many they forget
 */
record Want(PersonId person, String number, @Nullable Copy copy, boolean urgent) {}
