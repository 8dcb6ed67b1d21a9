package sojourn.approval;

import org.jspecify.annotations.Nullable;

/**
 * A place of an application that whoever sends it back may mark (R22).
 *
 * @param key unique in its application, 1 to 100 characters
 * @param label message key of the field's name; null where it is somebody
 * @param name of the person that it is; null where it is a field
 * @param link from its form's address on: where the applicant changes it, such as {@code #until}
 */
public record Markable(
        String key, @Nullable String label, @Nullable String name, String link) {}
