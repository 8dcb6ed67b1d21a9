package sojourn.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Place;
import sojourn.approval.ServicesMachineTests.House;
import sojourn.deputy.DeputyRefused;
import sojourn.deputy.DeputyshipId;
import sojourn.organization.OfficeId;
import sojourn.organization.Role;
import sojourn.shell.NotFound;

/** Gives the house the offices and the deputies that the {@link Posts} tell of. */
final class Arrangements {

    private static final LocalDate START = LocalDate.ofInstant(ServicesMachine.START, ServicesMachine.CAMPUS);

    private final Cast cast;
    private final House house;
    private final TransactionTemplate savepoint;
    private final Map<Role, Map<Map.Entry<Actor, Place>, OfficeId>> held =
            Map.of(Role.LEADER, new HashMap<>(), Role.SECRETARY, new HashMap<>());
    private final List<DeputyshipId> named = new ArrayList<>();

    Arrangements(Cast cast, House house, TransactionTemplate savepoint) {
        this.cast = cast;
        this.house = house;
        this.savepoint = savepoint;
    }

    void appoint(Posts before, Posts after) {
        appoint(Role.LEADER, before.leading(), after.leading());
        appoint(Role.SECRETARY, before.serving(), after.serving());
    }

    private void appoint(Role role, Set<Map.Entry<Actor, Place>> before, Set<Map.Entry<Actor, Place>> after) {
        var offices = held.get(role);
        before.stream()
                .filter(office -> !after.contains(office))
                .forEach(office -> house.university.dismiss(offices.remove(office)));
        after.stream()
                .filter(office -> !before.contains(office))
                .forEach(office -> offices.put(
                        office,
                        house.university.appoint(
                                cast.human(office.getKey()), role, cast.department(office.getValue()))));
    }

    /** Refused if and only if nothing is to change. */
    void name(Move.Name name, Posts before, Posts after) {
        var today = START.plusDays(after.day());
        var refused = catchThrowableOfType(
                DeputyRefused.class,
                () -> savepoint.executeWithoutResult(inside -> named.add(house.deputies.name(
                        cast.human(name.leader()),
                        cast.human(name.deputy()),
                        name.scope() == null ? null : cast.department(name.scope()),
                        today.plusDays(name.from()),
                        today.plusDays(name.until())))));
        assertThat(refused == null).as("%s", name).isEqualTo(!after.equals(before));
    }

    void takeBack(Actor by, int which, Posts after) {
        if (which < named.size()) {
            var refused = catchThrowableOfType(
                    NotFound.class,
                    () -> savepoint.executeWithoutResult(
                            inside -> house.deputies.takeBack(named.get(which), cast.human(by))));
            assertThat(refused == null)
                    .as("%s takes back", by)
                    .isEqualTo(after.named().get(which).leader() == by);
        }
    }
}
