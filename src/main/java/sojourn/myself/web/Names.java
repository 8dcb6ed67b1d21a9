package sojourn.myself.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.myself.Information;
import sojourn.organization.Campus;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Humans;
import sojourn.organization.Office;
import sojourn.register.ChangedField;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.Words;

/** Puts names in the place of ids, in one language. */
@Component
class Names {

    private final Departments departments;
    private final Campuses campuses;
    private final Humans humans;
    private final Words words;
    private final CampusTime time;

    Names(Departments departments, Campuses campuses, Humans humans, Words words, CampusTime time) {
        this.departments = departments;
        this.campuses = campuses;
        this.humans = humans;
        this.words = words;
        this.time = time;
    }

    /** Those that stand in one person's information. */
    record In(
            Locale locale,
            Map<DepartmentId, Department> departments,
            Map<CampusId, Campus> campuses,
            Map<HumanId, Human> humans,
            Words words,
            CampusTime time) {

        String department(DepartmentId id) {
            return departments.containsKey(id) ? departments.get(id).name(locale) : "";
        }

        String campus(@Nullable CampusId id) {
            return id != null && campuses.containsKey(id) ? campuses.get(id).name(locale) : "";
        }

        String human(@Nullable HumanId id) {
            return id != null && humans.containsKey(id) ? humans.get(id).name() : "";
        }

        String offices(List<Office> held) {
            return held.stream()
                    .map(office -> office.department() == null
                            ? word(office.role().key())
                            : word(
                                    "myself.office",
                                    department(office.department()),
                                    word(office.role().key())))
                    .collect(Collectors.joining(word("myself.office.and")));
        }

        /** A value of 变更记录: departments by their names, 删除 as yes or no. */
        String value(ChangedField field, @Nullable String value) {
            return switch (field) {
                case DELETED -> word(value == null ? "register.deleted.no" : "register.deleted.yes");
                case DEPARTMENT ->
                    value == null ? word("register.nothing") : department(new DepartmentId(UUID.fromString(value)));
                case UNTIL, NAME, MOBILE, COMPANY, CREDIT_CODE, PROJECT, CONTACT ->
                    value == null ? word("register.nothing") : value;
            };
        }

        /** With its offset, for a machine. */
        @Nullable
        String at(@Nullable Instant moment) {
            return moment == null ? null : time.at(moment).toOffsetDateTime().toString();
        }

        String word(String key, Object... arguments) {
            return words.say(locale, key, arguments);
        }
    }

    In of(Information information, Locale locale) {
        var all = departments.all().stream().collect(Collectors.toMap(Department::id, one -> one));
        var gates = campuses.all().stream().collect(Collectors.toMap(Campus::id, one -> one));
        return new In(locale, all, gates, humans.all(information.named()), words, time);
    }
}
