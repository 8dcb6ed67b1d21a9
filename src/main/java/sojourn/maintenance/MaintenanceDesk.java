package sojourn.maintenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.identity.DocumentCheck;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.NameCheck;
import sojourn.identity.PersonName;
import sojourn.limit.LimitReached;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.Known;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.registration.Lookups;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** A secretary's desk for people who are known already: finding them, and judging what is to change about them. */
@Service
@Transactional(noRollbackFor = LimitReached.class)
public class MaintenanceDesk {

    /** R49: 即将到期. */
    public static final int EXPIRING_DAYS = 30;

    private final Presents presents;
    private final Lookups lookups;
    private final Strangers strangers;
    private final Offices offices;
    private final Departments departments;
    private final CampusTime time;

    MaintenanceDesk(
            Presents presents,
            Lookups lookups,
            Strangers strangers,
            Offices offices,
            Departments departments,
            CampusTime time) {
        this.presents = presents;
        this.lookups = lookups;
        this.strangers = strangers;
        this.offices = offices;
        this.departments = departments;
        this.time = time;
    }

    /** The departments of which this secretary may change everybody: those of their offices and what is below them. */
    @Transactional(readOnly = true)
    public Set<DepartmentId> own(HumanId secretary) {
        return Set.copyOf(departments.withDescendants(offices.departmentsOf(secretary, Role.SECRETARY)));
    }

    /**
     * Whoever has exactly this 身份证号 or 工号 (R12); nobody where it is a 工号 of another department's person and the name is not exactly
     * theirs: numbers can be counted up (R8). Several where the same digits are different documents. Every question counts and is audited.
     *
     * @throws LimitReached when the secretary has asked too often
     * @throws LimitReached when they have asked too often about others than their own
     */
    public List<Found> find(HumanId by, String typed, String name) {
        var own = own(by);
        var found = asked(by, typed).stream()
                .filter(one -> own.contains(one.now().department())
                        || !one.asked().equals(one.now().number().value())
                        || isNamed(one.now(), name))
                .toList();
        if (found.isEmpty()
                || found.stream().anyMatch(one -> !own.contains(one.now().department()))) {
            strangers.count(by);
        }
        return found;
    }

    private List<Found> asked(HumanId by, String typed) {
        var text = typed.strip().toUpperCase(Locale.ROOT);
        if (StaffNumber.is(text)) {
            lookups.ask(by, text);
            return presents.byNumber(new StaffNumber(text)).stream()
                    .map(Found::byNumber)
                    .toList();
        }
        var documents = new ArrayList<IdentityDocument>();
        for (var type : DocumentType.values()) {
            if (IdentityDocument.check(type, typed, time.today())
                    instanceof DocumentCheck.Accepted(IdentityDocument document)) {
                documents.add(document);
            }
        }
        return presents
                .of(lookups.known(by, documents).values().stream()
                        .map(Known::person)
                        .toList())
                .stream()
                .map(Found::byDocument)
                .toList();
    }

    private static boolean isNamed(Present now, String name) {
        return PersonName.check(name) instanceof NameCheck.Accepted(PersonName exact)
                && exact.text().equals(now.name());
    }

    /** The first of their own people whose last day is within {@link #EXPIRING_DAYS} days, the earliest first. */
    @Transactional(readOnly = true)
    public List<Present> expiring(HumanId secretary) {
        return expiring(secretary, null, null);
    }

    /** So many of them as one application may hold, after this one; of one department, if it is theirs. */
    @Transactional(readOnly = true)
    public List<Present> expiring(
            HumanId secretary, @Nullable DepartmentId department, Presents.@Nullable Place after) {
        var today = time.today();
        var own = own(secretary);
        var those = department == null || !own.contains(department) ? own : Set.of(department);
        return presents.leaving(those, today, today.plusDays(EXPIRING_DAYS), after, Typed.MOST_PEOPLE);
    }

    /** How many, by their departments. */
    @Transactional(readOnly = true)
    public Map<DepartmentId, Integer> countExpiring(HumanId secretary) {
        var today = time.today();
        return presents.countLeaving(own(secretary), today, today.plusDays(EXPIRING_DAYS));
    }

    /** Those of these ids who are among {@link #expiring}, wherever. */
    @Transactional(readOnly = true)
    public List<Present> expiringAmong(HumanId secretary, Collection<PersonId> people) {
        var own = own(secretary);
        var last = time.today().plusDays(EXPIRING_DAYS);
        return presents.of(people).stream()
                .filter(now -> own.contains(now.department()) && now.current())
                .filter(now -> !now.until().isAfter(last))
                .toList();
    }

    /** The form as it comes up for somebody: filled with what this secretary may know. */
    TypedChange filled(HumanId secretary, Found found) {
        if (own(secretary).contains(found.now().department())) {
            return TypedChange.of(found.now());
        }
        var to = offices.departmentsOf(secretary, Role.SECRETARY);
        return TypedChange.transfer(found, to.size() == 1 ? to.iterator().next().toString() : "");
    }

    /** The departments that are open: somebody may be moved to them. */
    @Transactional(readOnly = true)
    Set<DepartmentId> open() {
        return departments.all().stream()
                .filter(Department::open)
                .map(Department::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
