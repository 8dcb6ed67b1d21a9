package sojourn.passage.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import sojourn.organization.Campus;

/**
 * 当前在校, counted.
 *
 * @param campuses to choose from
 * @param campus the chosen one; empty for all that the reader sees
 * @param departments with anybody there, the most people first; companies too
 */
public record PresentPage(
        List<Campus> campuses, String campus, Instant at, int people, List<Group> departments, List<Group> companies) {

    /** @param key of which the names are asked for */
    public record Group(String key, String name, int people) {}

    /** The names of a group: of a {@code department} or {@code company}; empty for all. */
    public String names(String kind, String key) {
        var part = kind.isEmpty() ? "" : kind + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        var where = campus.isEmpty() ? "" : "campus=" + campus;
        var query = part + (part.isEmpty() || where.isEmpty() ? "" : "&") + where;
        return "/passages/present/names" + (query.isEmpty() ? "" : "?" + query);
    }
}
