package sojourn.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Offices that may be held for single campuses: who acts where. Asked of the database at each question, as {@link Offices}. */
@Service
@Transactional(readOnly = true)
public class CampusOffices {

    private static final int TO_CALL = 2;

    private final JdbcClient jdbc;
    private final Campuses campuses;
    private final CampusTime time;

    CampusOffices(JdbcClient jdbc, Campuses campuses, CampusTime time) {
        this.jdbc = jdbc;
        this.campuses = campuses;
        this.time = time;
    }

    /** Where this human holds a role: an empty set is everywhere, no set at all is nowhere. */
    public Optional<Set<CampusId>> where(HumanId human, Role role) {
        var held = jdbc.sql("""
                        select campus from organization_office
                        where human = :human and role = :role and""" + Offices.IN_FORCE)
                .param("human", human.value())
                .param("role", role.name())
                .param("today", time.today())
                .query((row, n) -> Optional.ofNullable(row.getObject("campus", UUID.class)))
                .list();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                held.stream().anyMatch(Optional::isEmpty)
                        ? Set.of()
                        : held.stream()
                                .flatMap(Optional::stream)
                                .map(CampusId::new)
                                .collect(Collectors.toSet()));
    }

    /** The campuses at which this human holds one of these roles, in their order. */
    public List<Campus> of(HumanId human, Collection<Role> roles) {
        var where = roles.stream().flatMap(role -> where(human, role).stream()).toList();
        return campuses.all().stream()
                .filter(campus -> where.stream().anyMatch(some -> some.isEmpty() || some.contains(campus.id())))
                .toList();
    }

    /** Who holds this role for this campus, or for all. */
    public List<Human> holders(Role role, CampusId campus) {
        return jdbc.sql("""
                        select distinct h.id, h.name, h.phone, h.email
                        from organization_office o join organization_human h on h.id = o.human
                        where o.role = :role and (o.campus = :campus or o.campus is null) and""" + Offices.IN_FORCE + "order by h.id")
                .param("role", role.name())
                .param("campus", campus.value())
                .param("today", time.today())
                .query(Humans::read)
                .list();
    }

    /**
     * Whom to call of 保卫处, two at most: who can be called before who cannot, then those of this campus before those of the whole university.
     *
     * @param campus null where it is about no campus in particular: then those of the whole university come first
     */
    public List<Human> securityOffice(@Nullable CampusId campus) {
        return jdbc.sql("""
                        select h.id, h.name, h.phone, h.email
                        from organization_office o join organization_human h on h.id = o.human
                        where o.role = 'SECURITY_OFFICE' and (cast(:campus as uuid) is null or o.campus is null
                            or o.campus = cast(:campus as uuid)) and""" + Offices.IN_FORCE + """
                        group by h.id, h.name, h.phone, h.email
                        order by h.phone is null, bool_or(o.campus is not distinct from cast(:campus as uuid)) desc, h.id limit :most
                        """)
                .param("campus", campus == null ? null : campus.toString())
                .param("today", time.today())
                .param("most", TO_CALL)
                .query(Humans::read)
                .list();
    }
}
