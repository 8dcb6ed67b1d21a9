package sojourn.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.Words;

/** Tells namesakes apart: where humans hold office today, beside their names. */
@Service
@Transactional(readOnly = true)
public class Posts {

    private final JdbcClient jdbc;
    private final CampusTime time;
    private final Words words;

    Posts(JdbcClient jdbc, CampusTime time, Words words) {
        this.jdbc = jdbc;
        this.time = time;
        this.words = words;
    }

    /** 「王五（通信学院）」, in the order of the humans. */
    public Map<HumanId, String> named(Collection<Human> humans, Set<Role> roles, Locale locale) {
        var places = places(humans.stream().map(Human::id).toList(), roles, locale);
        return humans.stream()
                .collect(Collectors.toMap(
                        Human::id,
                        human -> places.containsKey(human.id())
                                ? words.say(locale, "organization.post", human.name(), places.get(human.id()))
                                : human.name(),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private Map<HumanId, String> places(Collection<HumanId> humans, Set<Role> roles, Locale locale) {
        if (humans.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select distinct human, d.id, d.zh, d.en from organization_office
                        join organization_department d on d.id = department
                        where human in (:humans) and role in (:roles) and
                        """ + Offices.IN_FORCE + " order by d.id")
                .param("humans", humans.stream().map(HumanId::value).toList())
                .param("roles", roles.stream().map(Role::name).toList())
                .param("today", time.today())
                .query((row, n) -> Map.entry(
                        new HumanId(row.getObject("human", UUID.class)),
                        row.getString(locale.getLanguage().equals("en") ? "en" : "zh")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.joining(words.say(locale, "organization.post.and")))));
    }
}
