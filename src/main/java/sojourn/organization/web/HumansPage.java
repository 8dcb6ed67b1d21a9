package sojourn.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.organization.Directory;
import sojourn.organization.Human;
import sojourn.organization.Role;

/**
 * Shows one page of humans by name.
 *
 * @param who ANY holds an office, ALL is everybody, else a role
 * @param next the last human of this page when there is another page; null at the end
 */
public record HumansPage(
        String q,
        String who,
        boolean first,
        List<Row> rows,
        @Nullable String next) {

    /** One human with the roles in force today. */
    public record Row(
            String id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            List<Role> roles) {}

    static HumansPage of(String q, String who, boolean first, List<Directory.Line> lines) {
        var shown = lines.subList(0, Math.min(lines.size(), Directory.PAGE));
        return new HumansPage(
                q,
                who,
                first,
                shown.stream().map(line -> row(line.human(), line.roles())).toList(),
                lines.size() > Directory.PAGE ? shown.getLast().human().id().toString() : null);
    }

    private static Row row(Human human, List<Role> roles) {
        return new Row(human.id().toString(), human.name(), masked(human.phone()), human.email(), roles);
    }

    /** {@code 138****1234} */
    static @Nullable String masked(@Nullable String phone) {
        return phone == null || phone.length() < 8
                ? phone
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
