package sojourn.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import sojourn.Rule;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.PeopleQuery.Sort;
import sojourn.register.PeopleQuery.Standing;
import sojourn.register.PeopleQuery.Turn;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

@RoomTest
@Rule("R48")
class RegisterTests {

    @Autowired
    private Register register;

    @Autowired
    private PersonFile file;

    @Autowired
    private People people;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Offices offices;

    @Autowired
    private CampusClock clock;

    private DepartmentId department;

    @BeforeEach
    void aDepartment() {
        department = newcomers.department();
        clock.stand("2026-11-23T12:48:00");
    }

    private StaffNumberIssued come(String name, String from, String until) {
        return newcomers.welcome(Newcomers.stay(name, department, from, until));
    }

    private PeopleSlice find(String asked, @Nullable Standing standing, Sort sort, boolean descending, Turn turn) {
        return register.list(new PeopleQuery(List.of(department), asked, null, standing, sort, descending, turn));
    }

    private List<String> names(String asked) {
        return find(asked, null, Sort.LEAVE, false, new Turn.First()).rows().stream()
                .map(PeopleSlice.Row::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 张三",
        "张, 张三",
        "三, 张三",
        "zs, 张三",
        "ZS, 张三",
        "zhangsan, 张三",
        "'zhang san', 张三",
        "zhangs, 张三",
        "san, 张三",
        "ouyangxiu, 欧阳修",
        "oyx, 欧阳修",
        "xiu, 欧阳修",
        "ceng, 曾巩",
        "zenggong, 曾巩",
        "𠮷, 林𠮷",
        "maria, Maria F.",
        "'maria f', Maria F.",
        "mf, Maria F."
    })
    void somebodyIsFoundByNamePinyinAndInitials(String asked, String name) {
        List.of("张三", "欧阳修", "曾巩", "林𠮷", "Maria F.").forEach(n -> come(n, "2026-03-01", "2026-12-31"));
        assertThat(names(asked)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"%", "_", "'''; drop table register_person; --'", "hangsan", "zsx", "20269", "LS1999"})
    void whatNobodyIsCalledFindsNobody(String asked) {
        come("张三", "2026-03-01", "2026-12-31");
        assertThat(names(asked)).isEmpty();
    }

    @Test
    void somebodyIsFoundByTheBeginningOfTheNumberAndByTheWholeMobileNumber() {
        var stay = Newcomers.stay("张三", department, "2026-03-01", "2026-12-31");
        var issued = newcomers.welcome(stay);
        come("李四", "2026-03-01", "2026-12-31");
        var number = issued.number().value();
        var mobile = stay.mobile().digits();

        assertThat(names(number)).containsExactly("张三");
        assertThat(names(number.toLowerCase(java.util.Locale.ROOT))).containsExactly("张三");
        assertThat(names(number.substring(2))).containsExactly("张三");
        assertThat(names("LS2026")).hasSize(2);
        assertThat(names(mobile)).containsExactly("张三");
        assertThat(names("+86 " + mobile.substring(0, 3) + " " + mobile.substring(3)))
                .containsExactly("张三");
        assertThat(names(mobile.substring(0, 10))).as("not by a part of it").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesFollowOneAnotherBothWaysAndNobodyIsSkippedOrShownTwice(Sort sort) {
        // many equal names and days: only the tie breaker keeps them apart
        newcomers.welcome(newcomers.many(73, department, i -> "张三"), "10000400");
        newcomers.welcome(newcomers.many(60, department, i -> "李四" + i), "10000401");

        var forward = walk(sort, false, new Turn.First());
        assertThat(forward).hasSize(133).doesNotHaveDuplicates();
        var backward = walk(sort, false, new Turn.Last());
        assertThat(backward).isEqualTo(forward);
        var descending = new ArrayList<>(walk(sort, true, new Turn.First()));
        Collections.reverse(descending);
        assertThat(descending).isEqualTo(forward);
    }

    private List<PersonId> walk(Sort sort, boolean descending, Turn start) {
        var all = new ArrayList<PersonId>();
        var turn = start;
        while (true) {
            var slice = find("", null, sort, descending, turn);
            assertThat(slice.rows()).hasSizeBetween(1, PeopleSlice.PAGE);
            var ids = slice.rows().stream().map(PeopleSlice.Row::person).toList();
            all.addAll(start.backward() ? 0 : all.size(), ids);
            var next = start.backward() ? slice.before() : slice.after();
            if (next == null) {
                return all;
            }
            turn = start.backward() ? new Turn.Before(next) : new Turn.After(next);
        }
    }

    @Test
    void aPageStaysWhereItIsWhenOthersComeBeforeIt() {
        newcomers.welcome(newcomers.many(60, department, i -> "王五" + i), "10000402");
        var first = find("", null, Sort.LEAVE, false, new Turn.First());
        come("张三", "2026-03-01", "2026-11-24");

        var second = find("", null, Sort.LEAVE, false, new Turn.After(first.after()));
        assertThat(second.rows()).hasSize(10).noneMatch(row -> row.name().equals("张三"));
        assertThat(second.after()).isNull();
    }

    @Test
    void namesStandInTheOrderOfTheirPinyin() {
        List.of("张三", "李四", "曾巩", "朴槿惠", "Maria F.").forEach(n -> come(n, "2026-03-01", "2026-12-31"));
        assertThat(find("", null, Sort.NAME, false, new Turn.First()).rows())
                .extracting(PeopleSlice.Row::name)
                .containsExactly("李四", "Maria F.", "朴槿惠", "曾巩", "张三");
    }

    @Test
    @Rule({"R41", "R48"})
    void eachStateIsFoundAndCountedByTheDayOnCampus() {
        come("未来", "2026-11-24", "2026-12-31");
        come("现在", "2026-11-23", "2026-12-31");
        come("将尽", "2026-03-01", "2026-12-23");
        come("过去", "2026-03-01", "2026-11-22");
        var gone = come("删除", "2026-03-01", "2026-12-31");
        newcomers.delete(gone.person(), "10000403");

        assertThat(inState(Standing.NOT_YET)).containsExactly("未来");
        assertThat(inState(Standing.VALID)).containsExactly("将尽", "现在");
        assertThat(inState(Standing.EXPIRING)).containsExactly("将尽");
        assertThat(inState(Standing.EXPIRED)).containsExactly("过去");
        assertThat(inState(Standing.DELETED)).containsExactly("删除");
        assertThat(register.counts(List.of(department))).isEqualTo(new Counts(2, 1, 1, 1));
        assertThat(register.summary(List.of(department)))
                .hasSize(Category.values().length)
                .contains(new CategoryCounts(Category.RESEARCH_ASSISTANT, 1, 2, 1, 1, 1))
                .contains(new CategoryCounts(Category.OTHER, 0, 0, 0, 0, 0));

        clock.stand("2026-11-23T23:59:59");
        assertThat(inState(Standing.NOT_YET)).containsExactly("未来");
        clock.stand("2026-11-24T00:00:00");
        assertThat(inState(Standing.VALID)).contains("未来");
    }

    private List<String> inState(Standing standing) {
        return find("", standing, Sort.LEAVE, false, new Turn.First()).rows().stream()
                .map(PeopleSlice.Row::name)
                .toList();
    }

    @Test
    @Rule({"R28", "R48"})
    void aSecretarySeesTheirDepartmentAndWhatStandsBelowItAndNothingElse() {
        var below = newcomers.below(department);
        var other = newcomers.department();
        var secretary = newcomers.human("李四");
        var office = offices.grant(
                secretary, Role.SECRETARY, department, null, LocalDate.parse("2026-01-01"), null, secretary);
        var mine = come("张三", "2026-03-01", "2026-12-31").person();
        var theirs = newcomers
                .welcome(Newcomers.stay("赵六", other, "2026-03-01", "2026-12-31"))
                .person();
        newcomers.welcome(Newcomers.stay("王五", below, "2026-03-01", "2026-12-31"));

        var seen = register.departmentsSeenBy(secretary);
        assertThat(seen).containsExactlyInAnyOrder(department, below);
        assertThat(register.list(new PeopleQuery(seen, "", null, null, Sort.NAME, false, new Turn.First()))
                        .rows())
                .extracting(PeopleSlice.Row::name)
                .containsExactly("王五", "张三");
        assertThat(register.list(new PeopleQuery(seen, "zhaoliu", null, null, Sort.NAME, false, new Turn.First()))
                        .rows())
                .isEmpty();
        assertThat(file.of(mine, seen).name()).isEqualTo("张三");
        assertThatThrownBy(() -> file.of(theirs, seen)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> file.reveal(theirs, seen, secretary, "核对")).isInstanceOf(NotFound.class);

        offices.end(office, secretary);
        assertThat(register.departmentsSeenBy(secretary)).isEmpty();
        assertThatThrownBy(() -> file.of(mine, register.departmentsSeenBy(secretary)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void numbersAreMaskedAndShowingThemLeavesATrailWithTheReasonAndWithoutTheNumbers(AssertablePublishedEvents events) {
        var stay = Newcomers.stay("张三", department, "2026-03-01", "2026-12-31");
        var person = newcomers.welcome(stay).person();
        HumanId reader = newcomers.human("李四");
        var facts = file.of(person, List.of(department));
        assertThat(facts.document())
                .contains("****")
                .isNotEqualTo(stay.document().number());
        assertThat(facts.mobile()).contains("****");

        var numbers = file.reveal(person, List.of(department), reader, "核对合同");

        assertThat(numbers.document()).isEqualTo(stay.document().number());
        assertThat(numbers.mobile()).isEqualTo(stay.mobile().digits());
        events.assertThat()
                .contains(Deed.class)
                .matching(deed -> deed.verb().equals("person.revealed")
                        && reader.equals(deed.by())
                        && deed.facts().get("reason").equals("核对合同")
                        && !deed.toString().contains(numbers.document()));
    }

    @Test
    @Rule({"R11", "R41"})
    void aPersonSeesTheirOwnNumberAndStay() {
        var issued = come("张三", "2026-11-24", "2026-12-31");
        assertThat(register.ownStay(issued.human()))
                .contains(new OwnStay(
                        issued.person(),
                        issued.number(),
                        "张三",
                        Category.RESEARCH_ASSISTANT,
                        Status.NOT_YET,
                        department,
                        LocalDate.parse("2026-11-24"),
                        LocalDate.parse("2026-12-31"),
                        issued.worksFrom()));
        assertThat(register.ownStay(newcomers.human("李四"))).isEmpty();
    }
}
