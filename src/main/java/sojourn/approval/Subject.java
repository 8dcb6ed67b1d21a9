package sojourn.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of those an application is about, as far as an agreement may leave them out or shorten their stay (R22).
 *
 * @param key names them within the application as it was last sent; 1 to 64 characters
 * @param until the 离校日期 asked for; null where none is
 * @param earliest the first 离校日期 it may be shortened to
 */
public record Subject(String key, String name, @Nullable LocalDate until, LocalDate earliest) {}
