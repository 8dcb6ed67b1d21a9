package sojourn.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;
import sojourn.category.WeeklyHours;
import sojourn.freeze.Freeze;
import sojourn.organization.CampusId;
import sojourn.organization.DepartmentId;
import sojourn.register.Change;
import sojourn.register.PersonId;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.HumanId;

/** The rule in the database against the rule in Java, over whatever may become of people. */
@Rule({"R39", "R40", "R41"})
class AdmissionsTests extends EntryRoom {

    /** What became of one person, kept by the test alone. */
    private final class Life {

        private final StaffNumberIssued person;
        private LocalDate from;
        private LocalDate until;
        private boolean deleted;
        private Instant since;
        private Freeze freeze;
        private DepartmentId department = college;
        private final Map<CampusId, List<Granted>> permits = new HashMap<>();

        private record Granted(Facts.Permit permit, Instant at) {}

        Life(LocalDate from, LocalDate until) {
            this.person = comes("钱七", from.toString(), until.toString());
            this.from = from;
            this.until = until;
            this.since = time.now();
        }

        boolean over() {
            return deleted || until.isBefore(time.today());
        }

        void act(Random chance) {
            switch (chance.nextInt(7)) {
                case 0, 1, 2 -> applies(chance);
                case 3 -> moves();
                case 4 -> stays(time.today().plusDays(chance.nextInt(20)));
                case 5 -> {
                    if (chance.nextInt(3) == 0) {
                        changes(Change.deletion(person.person()));
                        deleted = true;
                    }
                }
                default -> freezes();
            }
        }

        private void applies(Random chance) {
            var campus = chance.nextBoolean() ? main : xianlin;
            var first = time.today().plusDays(chance.nextInt(5));
            var last = first.plusDays(chance.nextInt(9));
            if (over() || time.now().isBefore(person.worksFrom()) || first.isBefore(from) || last.isAfter(until)) {
                return;
            }
            var typed = asks(first.toString(), last.toString(), campus);
            var id = begins(person.human(), typed);
            if (applications.send(id, person.human()).faults().none()) {
                approvals.agree(id, leaderOf(), "");
                permits.computeIfAbsent(campus, c -> new ArrayList<>())
                        .add(new Granted(
                                new Facts.Permit(
                                        new Stretch(time.startOf(first), time.endOf(last)),
                                        time.now().plus(WAIT)),
                                time.now()));
            }
        }

        private HumanId leaderOf() {
            return leaders.get(department);
        }

        private void moves() {
            if (over() || from.isAfter(time.today())) {
                return;
            }
            department = department.equals(college) ? other : college;
            changes(Change.move(person.person(), department, null));
            if (from.isBefore(time.today())) {
                from = time.today();
            }
        }

        private void stays(LocalDate day) {
            if (day.isBefore(from) || (over() && !day.isAfter(time.today()))) {
                return;
            }
            if (day.equals(until) && !deleted) {
                return;
            }
            var again = over();
            changes(Change.until(person.person(), day));
            if (again) {
                // a stay that ended yesterday goes on without a gap
                since = !deleted && until.plusDays(1).equals(time.today()) ? since : time.now();
                from = time.today();
                deleted = false;
            }
            until = day;
        }

        private void freezes() {
            if (freeze == null) {
                freeze = freezing.freeze(person.person(), university.human("郑十"), "核实身份");
            } else {
                freezing.release(freeze.id(), university.human("吴九"), "已核实");
                freeze = null;
            }
        }

        Facts facts(CampusId campus) {
            return new Facts(
                    new Facts.Stay(new Stretch(time.startOf(from), time.endOf(until)), deleted, person.worksFrom()),
                    freeze != null,
                    permits.getOrDefault(campus, List.of()).stream()
                            .filter(granted -> !granted.at().isBefore(since))
                            .map(Granted::permit)
                            .toList(),
                    List.of(),
                    WeeklyHours.ALWAYS,
                    time.zone(),
                    false);
        }
    }

    private DepartmentId other;
    private Map<DepartmentId, HumanId> leaders;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverBecomesOfPeopleBothSayTheSame(long seed) {
        var chance = new Random(seed);
        other = university.department("计算机学院", null);
        leaders = Map.of(college, leader, other, university.leader("孙一", other));
        var lives = new ArrayList<Life>();
        for (int n = 0; n < 6; n++) {
            var from = time.today().plusDays(chance.nextInt(4));
            lives.add(new Life(from, from.plusDays(3 + chance.nextInt(20))));
        }
        for (int step = 0; step < 40; step++) {
            passes(Duration.ofMinutes(chance.nextInt(20 * 60)));
            lives.get(chance.nextInt(lives.size())).act(chance);
            if (step % 4 == 3) {
                for (var campus : List.of(main, xianlin)) {
                    agree(lives, campus, "seed " + seed + ", step " + step);
                }
            }
        }
    }

    private void agree(List<Life> lives, CampusId campus, String where) {
        var people = lives.stream().map(life -> life.person.person()).toList();
        for (var means : Means.values()) {
            var said = admissions.now(people, campus, means);
            assertThat(lives)
                    .as(where)
                    .allSatisfy(life -> assertThat(said.get(life.person.person()))
                            .isEqualTo(GateRule.judge(life.facts(campus), means, time.now())));
        }
        var expected = new HashMap<PersonId, Stretch>();
        lives.forEach(life -> GateRule.stretches(life.facts(campus), time.now()).stream()
                .findFirst()
                .ifPresent(stretch -> expected.put(life.person.person(), stretch)));
        assertThat(admissions.stretches(people, campus)).as(where).isEqualTo(expected);
        var walked = new HashMap<PersonId, Stretch>();
        var page = admissions.admitted(campus, null, 2);
        while (!page.isEmpty()) {
            page.forEach(
                    one -> assertThat(walked.put(one.person(), one.stretches().getFirst()))
                            .isNull());
            page = admissions.admitted(campus, page.getLast().person(), 2);
        }
        assertThat(walked).as(where).isEqualTo(expected);
    }

    @Test
    void aPageOfTheAdmittedIsFullAlsoWhereSomeFallOut() {
        var people = new ArrayList<StaffNumberIssued>();
        for (int n = 0; n < 5; n++) {
            people.add(comes("孙" + "一二三四五".charAt(n), "2026-11-23", "2027-11-22"));
        }
        people.forEach(one -> permitted(one, "2026-11-23", "2026-12-31", main));
        var ordered = admissions.admitted(main, null, 10);
        assertThat(ordered).hasSize(5);
        freezing.freeze(ordered.getFirst().person(), university.human("郑十"), "核实身份");
        assertThat(admissions.admitted(main, null, 4))
                .extracting(Admitted::person)
                .containsExactlyElementsOf(
                        ordered.stream().skip(1).map(Admitted::person).toList());
    }
}
