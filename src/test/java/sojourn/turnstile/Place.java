package sojourn.turnstile;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Gates;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.Departments;
import sojourn.shell.NewId;

/** A campus with turnstiles and as many people as wanted, written straight into the database. */
final class Place {

    private static final int AT_ONCE = 50_000;

    private final JdbcTemplate jdbc;
    private final CampusId campus;
    private final UUID department;
    private final List<String> tokens;

    Place(ApplicationContext context, int turnstiles) {
        jdbc = context.getBean(JdbcTemplate.class);
        var name = UUID.randomUUID().toString();
        campus = context.getBean(Campuses.class).create(name, name).id();
        department = context.getBean(Departments.class)
                .create(name, name, null, campus)
                .id()
                .value();
        var gates = context.getBean(Gates.class);
        tokens = IntStream.range(0, turnstiles)
                .mapToObj(n -> {
                    var gate = gates.add(campus, name + n, name + n, null);
                    var id = NewId.of(DeviceId::new);
                    gates.save(
                            new Device(
                                    id,
                                    gate.id(),
                                    name.substring(0, 30) + n,
                                    Protocol.ONLINE,
                                    Direction.IN,
                                    new Access("", "", "", ""),
                                    Profile.USUAL,
                                    true),
                            null);
                    return gates.token(id);
                })
                .toList();
    }

    List<String> tokens() {
        return tokens;
    }

    /** Those of before come along to this campus; the numbers go from 1 to so many. */
    void fill(int people) {
        int there = jdbc.queryForObject("select count(*) from register_person", Integer.class);
        for (int from = there + 1; from <= people; from += AT_ONCE) {
            insert(from, Math.min(people, from + AT_ONCE - 1));
        }
        jdbc.execute("truncate entry_permit, entry_claim, entry_application cascade");
        var application = UUID.randomUUID();
        jdbc.update("""
                insert into entry_application (id, person, department, campuses, from_day, until_day, reason, contact, declaration, declared_at)
                values (?, gen_random_uuid(), ?, array[?], current_date, current_date, 'x', 'x', 1, now())
                """, application, department, campus.value());
        jdbc.update("""
                insert into entry_permit (id, person, campus, from_day, until_day, granted_at, works_from, application, serial)
                select gen_random_uuid(), id, ?, current_date - 20, current_date + 100, now() - interval '20 days', now() - interval '20 days', ?, 'x'
                from register_person
                """, campus.value(), application);
        jdbc.execute("vacuum analyze");
    }

    private void insert(int from, int until) {
        jdbc.update("""
                with made as (
                    select n, gen_random_uuid() as person, gen_random_uuid() as stay from generate_series(?, ?) n),
                people as (
                    insert into register_person (id, number, number_order, human, name, sort_name, sex, birth_date, document_type,
                        document_sealed, document_index, mobile_sealed, mobile_index, serial, works_from, latest, department, category,
                        from_day, until_day, deleted)
                    select person, 'LS2026' || lpad(n::text, 7, '0'), n, gen_random_uuid(), '演示' || n, 'yanshi' || n, 'MALE', '1990-01-01',
                        'PASSPORT', '\\x00', sha256(n::text::bytea), '\\x00', sha256(n::text::bytea), 'x', now() - interval '1 month', stay, ?,
                        'RESEARCH_ASSISTANT', current_date - 30, current_date + 200, false
                    from made)
                insert into register_engagement (id, person, department, category, from_day, until_day, contact, serial, applicant,
                    agreed_by, agreed_at)
                select stay, person, ?, 'RESEARCH_ASSISTANT', current_date - 30, current_date + 200, 'x', 'x', person, person,
                    now() - interval '1 month'
                from made
                """, from, until, department, department);
    }

    String number(int n) {
        return "LS2026%07d".formatted(n);
    }
}
