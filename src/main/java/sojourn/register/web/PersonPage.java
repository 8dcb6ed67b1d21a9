package sojourn.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.register.ChangedField;
import sojourn.register.OpenMatters.OpenMatter;
import sojourn.register.PastChange;
import sojourn.register.PersonFacts;
import sojourn.register.PersonFacts.Numbers;
import sojourn.register.PersonFacts.Stay;
import sojourn.register.Status;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.Words;

/**
 * One person as their department sees them.
 *
 * @param past 变更记录, the latest first
 * @param mayMaintain whether the reader is a secretary of their department
 * @param open the application they stand in now; null is none
 * @param worksFrom when the number begins to work, while that is still to come (R11)
 * @param numbers the whole numbers, only in the one answer to whoever just gave a reason
 */
public record PersonPage(
        PersonFacts person,
        Line now,
        List<Line> stays,
        List<Past> past,
        boolean mayMaintain,
        @Nullable OpenMatter open,
        @Nullable Instant worksFrom,
        @Nullable Numbers numbers,
        String reason,
        Faults faults) {

    /** A stay with the names of its department and of who agreed to it. */
    public record Line(Stay stay, String department, String agreedBy) {

        /** How the timeline draws it. */
        public String tone() {
            return switch (stay.status()) {
                case VALID -> "now";
                case NOT_YET -> "next";
                case EXPIRED -> "done";
                case DELETED, FROZEN -> "bad";
            };
        }

        /** Message key of the heading above it. */
        public String heading() {
            return switch (stay.status()) {
                case VALID, FROZEN -> "register.now";
                case NOT_YET -> "register.now.coming";
                case EXPIRED -> "register.now.over";
                case DELETED -> "register.now.deleted";
            };
        }

        /** Message key of what can be asked for. */
        public String maintaining() {
            return switch (stay.status()) {
                case VALID, NOT_YET, FROZEN -> "register.maintain";
                case EXPIRED -> "register.maintain.over";
                case DELETED -> "register.maintain.deleted";
            };
        }

        public boolean deleted() {
            return stay.status() == Status.DELETED;
        }

        public boolean over() {
            return stay.status() == Status.EXPIRED;
        }

        public LocalDate from() {
            return stay.from();
        }

        public LocalDate until() {
            return stay.until();
        }
    }

    /** A field that changed; departments by their names, 删除 as yes or no. */
    public record Past(
            PastChange change,
            @Nullable String was,
            @Nullable String became,
            String applicant,
            String agreedBy) {}

    /** By their ids. */
    record Names(Map<DepartmentId, String> departments, Map<HumanId, Human> humans, Words words, Locale locale) {

        static Names of(List<Department> departments, Map<HumanId, Human> humans, Words words, Locale locale) {
            return new Names(
                    departments.stream().collect(Collectors.toMap(Department::id, d -> d.name(locale))),
                    humans,
                    words,
                    locale);
        }

        /** 「{代理人} 代 {领导}」 where a deputy agreed (R26). */
        private String signed(HumanId by, @Nullable HumanId leader) {
            return leader == null ? human(by) : words.say(locale, "deputy.for", human(by), human(leader));
        }

        private String human(HumanId id) {
            return humans.containsKey(id) ? humans.get(id).name() : "";
        }

        private @Nullable String said(PastChange change, @Nullable String value) {
            return value == null || change.field() != ChangedField.DEPARTMENT
                    ? value
                    : departments.getOrDefault(new DepartmentId(UUID.fromString(value)), "");
        }

        Past past(PastChange change) {
            return new Past(
                    change,
                    said(change, change.was()),
                    said(change, change.became()),
                    human(change.applicant()),
                    signed(change.agreedBy(), change.onBehalfOf()));
        }
    }

    static PersonPage of(
            PersonFacts person,
            List<PastChange> past,
            boolean mayMaintain,
            @Nullable OpenMatter open,
            Names names,
            Instant now) {
        var lines = person.stays().stream()
                .map(stay -> new Line(
                        stay,
                        names.departments().getOrDefault(stay.department(), ""),
                        names.signed(stay.agreedBy(), stay.onBehalfOf())))
                .toList();
        return new PersonPage(
                person,
                lines.getFirst(),
                lines,
                past.stream().map(names::past).toList(),
                mayMaintain,
                open,
                person.worksFrom().isAfter(now) ? person.worksFrom() : null,
                null,
                "",
                Faults.noFaults());
    }

    PersonPage revealing(Numbers shown) {
        return new PersonPage(person, now, stays, past, mayMaintain, open, worksFrom, shown, "", faults);
    }

    PersonPage refusing(String typed, Faults wrong) {
        return new PersonPage(person, now, stays, past, mayMaintain, open, worksFrom, null, typed, wrong);
    }
}
