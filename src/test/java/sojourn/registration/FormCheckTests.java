package sojourn.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;
import sojourn.identity.Numbers;
import sojourn.identity.Sex;
import sojourn.shell.Words;

@Rule({"R3", "R4", "R5", "R7"})
class FormCheckTests {

    private static final Words WORDS = new Words();

    /** What was typed where, beside which field it is answered, and in which words. */
    static Stream<Arguments> badInput() {
        return Stream.of(
                // what is common to all
                form("no category", t -> with(t, "category", ""), "category", "请选择一个类别"),
                form("an unknown category", t -> with(t, "category", "GHOSTS"), "category", "请选择一个类别"),
                form(
                        "a category for another department",
                        t -> with(t, "category", "XIANLIN_TRAINING_CENTRE"),
                        "category",
                        "所选部门不能申请这个类别"),
                form(
                        "a foreign department",
                        t -> with(t, "department", Forms.GUARDS.toString()),
                        "department",
                        "您管理的部门"),
                form("no department", t -> with(t, "department", "x"), "department", "您管理的部门"),
                form("no contact", t -> with(t, "contact", " 　"), "contact", "请填写"),
                form("a contact of 65", t -> with(t, "contact", "李".repeat(65)), "contact", "最多 64 个字，现在是 65 个"),
                form("a contact with markup", t -> with(t, "contact", "<b>李四</b>"), "contact", "不能含有尖括号"),
                form("a contact with NUL", t -> with(t, "contact", "李\0四"), "contact", "不可见的字符"),
                form("no company", t -> with(t, "company", ""), "company", "请填写"),
                form("no credit code", t -> with(t, "creditCode", ""), "creditCode", "请填写统一社会信用代码"),
                form(
                        "17 of a credit code",
                        t -> with(t, "creditCode", "91350100M000100Y4"),
                        "creditCode",
                        "应为 18 位，现在是 17 位"),
                form("a credit code with O", t -> with(t, "creditCode", "9135O100M000100Y43"), "creditCode", "没有这样的字符"),
                form("a wrong credit code", t -> with(t, "creditCode", "91350100M000100Y44"), "creditCode", "校验位不对"),
                form("no project", t -> with(t, "category", "STATIONED_ENGINEER"), "project", "请填写"),
                form("not declared", t -> t.declared("", null), "declared", "请阅读并勾选"),
                form("an older wording declared", t -> t.declared("1", t.declaredAt()), "declared", "请阅读并勾选"),
                // days
                form("no first day", t -> with(t, "from", ""), "from", "请填写日期"),
                form("no day at all", t -> with(t, "from", "下周一"), "from", "看不懂这个日期"),
                form("2 February 30", t -> with(t, "from", "2026-02-30"), "from", "日历上没有这一天"),
                form("eight days ago", t -> with(t, "from", "2026-11-15"), "from", "最早可以填 2026-11-16"),
                form("a wrong century", t -> with(t, "from", "2126-12-01"), "from", "请核对年份"),
                form("leaves before coming", t -> with(t, "until", "2026-11-30"), "until", "早于入校日期 2026-12-01"),
                form(
                        "has left already",
                        t -> with(with(t, "from", "2026-11-16"), "until", "2026-11-20"),
                        "until",
                        "已经过去，应为今天 2026-11-23 或之后"),
                form("stays too long", t -> with(t, "until", "2027-12-01"), "until", "最长 12 个月，应不晚于 2027-11-30"),
                // people
                form("nobody", t -> t.with(List.of()), "add", "至少新增一个人"),
                form("201 people", t -> Forms.filled(Forms.COLLEGE, 201), "add", "最多 200 人，现在是 201 人"),
                form(
                        "somebody twice",
                        t -> t.with(List.of(Forms.resident("1"), with(Forms.resident("2"), "name", "赵柳"))),
                        "number-2",
                        "与第 1 人的证件相同"),
                // names
                person("no name", p -> with(p, "name", ""), "name", "请按证件填写姓名"),
                person("65 characters", p -> with(p, "name", "𠮷".repeat(65)), "name", "最多 64 个字，现在是 65 个"),
                person("a name with markup", p -> with(p, "name", "<script>alert(1)</script>"), "name", "不能含有 < > &"),
                person("a name with emoji", p -> with(p, "name", "张三😀"), "name", "不能含有表情"),
                person("a name of digits", p -> with(p, "name", "12345"), "name", "只有数字"),
                person("a name of dots", p -> with(p, "name", "···"), "name", "没有文字"),
                person("a name of private characters", p -> with(p, "name", "张\ue000"), "name", "新的输入法"),
                person("a name turned round", p -> with(p, "name", "张\u202e三"), "name", "改变书写方向"),
                person("a name with NUL", p -> with(p, "name", "张\0三"), "name", "看不见的字符"),
                // documents
                person("no document", p -> document(p, "", "1"), "type", "请选择证件类型"),
                person("an unknown document", p -> document(p, "LIBRARY_CARD", "1"), "type", "请选择证件类型"),
                person("no number", p -> document(p, "RESIDENT_ID", " "), "number", "请填写证件号码"),
                person("17 digits", p -> document(p, "RESIDENT_ID", "11010519491231002"), "number", "应为 18 位，现在是 17 位"),
                person("15 digits", p -> document(p, "RESIDENT_ID", "110105491231002"), "number", "第一代身份证已停用"),
                person("a letter inside", p -> document(p, "RESIDENT_ID", "11010519491231A02X"), "number", "17 位数字"),
                person("a wrong check digit", p -> document(p, "RESIDENT_ID", "110105194912310021"), "number", "校验位不对"),
                person("an unknown region", p -> document(p, "RESIDENT_ID", id("00010519900101001")), "number", "地区代码"),
                person(
                        "no such birth date",
                        p -> document(p, "RESIDENT_ID", id("11010519900230001")),
                        "number",
                        "出生日期不存在"),
                person("born tomorrow", p -> document(p, "RESIDENT_ID", id("11010520261124001")), "number", "今天之后"),
                person("15 years old", p -> document(p, "RESIDENT_ID", id("11010520101124001")), "number", "未满 16 周岁"),
                person("121 years old", p -> document(p, "RESIDENT_ID", id("11010519051101001")), "number", "超过 120 年"),
                person(
                        "a residence permit as an ID",
                        p -> document(p, "RESIDENT_ID", "810000199408230021"),
                        "number",
                        "这是港澳台居民居住证的号码"),
                person(
                        "an ID as a residence permit",
                        p -> document(p, "RESIDENCE_PERMIT", "11010519491231002X"),
                        "number",
                        "这是居民身份证的号码"),
                person("a pass of Z", p -> document(p, "HK_MACAO_PASS", "Z12345678"), "number", "H 或 M 加 8 位数字"),
                person("a pass too short", p -> document(p, "HK_MACAO_PASS", "H1234"), "number", "现在是 5 位"),
                person("a pass of letters", p -> document(p, "TAIWAN_PASS", "ABCDEFGH"), "number", "应为 8 位数字"),
                person("a pass of 9", p -> document(p, "TAIWAN_PASS", "123456789"), "number", "现在是 9 位"),
                person(
                        "a wrong resident card",
                        p -> document(p, "PERMANENT_RESIDENCE", "932682198501010018"),
                        "number",
                        "校验位不对"),
                person(
                        "an old card of nowhere",
                        p -> document(p, "PERMANENT_RESIDENCE", "KAZ990090123105"),
                        "number",
                        "地区代码"),
                person("a passport of 4", p -> document(p, "PASSPORT", "E123"), "number", "至 20 位"),
                person("a passport of 21", p -> document(p, "PASSPORT", "E12345678901234567890"), "number", "至 20 位"),
                person("a passport of signs", p -> document(p, "PASSPORT", "E1234#5678"), "number", "字母和数字"),
                person("no sex", p -> with(p, "sex", ""), "sex", "请选择"),
                person("another sex", p -> with(p, "sex", "X"), "sex", "请选择"),
                person("no birth date", p -> with(p, "birth", ""), "birth", "请填写日期"),
                person("born in future", p -> with(p, "birth", "2026-11-24"), "birth", "今天之后"),
                person("too young", p -> with(p, "birth", "2010-11-24"), "birth", "未满 16 周岁"),
                person("too old", p -> with(p, "birth", "1905-11-22"), "birth", "超过 120 年"),
                // mobile numbers
                person("no mobile number", p -> with(p, "mobile", ""), "mobile", "请填写手机号"),
                person("ten digits", p -> with(p, "mobile", "1380000123"), "mobile", "应为 11 位数字，现在是 10 位"),
                person("a landline", p -> with(p, "mobile", "02580000000"), "mobile", "不是手机号"),
                person("a machine", p -> with(p, "mobile", "1440000000000"), "mobile", "物联网"),
                person("abroad", p -> with(p, "mobile", "+44 7700 900123"), "mobile", "中国大陆"),
                person("words", p -> with(p, "mobile", "没有手机"), "mobile", "只能有数字"),
                // own days
                person("own last day before the first", p -> with(p, "until", "2026-11-29"), "until", "早于入校日期"),
                person("own stay too long", p -> with(p, "until", "2028-01-01"), "until", "最长 12 个月"),
                person(
                        "own first day after all have left",
                        p -> with(with(p, "from", "2027-11-01"), "until", "2027-10-01"),
                        "until",
                        "早于入校日期"),
                person("own first day unreadable", p -> with(p, "from", "明天"), "from", "看不懂"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void isAnsweredBesideItsFieldInWordsThatHelp(Typed typed, String field, String words) {
        var checked = FormCheck.check(typed, Forms.circumstances());

        assertThat(checked.registration()).isNull();
        assertThat(checked.faults().all())
                .filteredOn(fault -> fault.field().equals(field))
                .extracting(fault ->
                        WORDS.say(Words.CHINESE, fault.key(), fault.arguments().toArray()))
                .first()
                .asString()
                .contains(words);
        assertThat(checked.faults().all())
                .allSatisfy(fault -> assertThat(WORDS.say(
                                Words.ENGLISH, fault.key(), fault.arguments().toArray()))
                        .doesNotStartWith("registration.")
                        .doesNotContain("{"));
    }

    @Test
    void aFormInOrderBecomesAnApplication() {
        var typed = Forms.good().with(List.of(Forms.resident("1"), Forms.somebody("2")));

        var registration = FormCheck.check(typed, Forms.circumstances()).registration();

        assertThat(registration).isNotNull();
        assertThat(registration.people()).hasSize(2);
        assertThat(registration.people().getFirst().sex()).isEqualTo(Sex.FEMALE);
        assertThat(registration.people().getFirst().birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(registration.stays().getFirst().until()).isEqualTo(LocalDate.of(2027, 11, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria F.", "买买提·艾力", "𠮷野", "O’Brien-Smith", "阿·卜·杜", "Nguyễn Văn A"})
    void namesOfAnyScriptAreInOrder(String name) {
        assertThat(FormCheck.check(one(with(Forms.somebody("1"), "name", name)), Forms.circumstances())
                        .faults()
                        .all())
                .isEmpty();
    }

    @Test
    void twoHundredPeopleAreInOrderAndTheLastDayAllowedToo() {
        assertThat(FormCheck.check(Forms.filled(Forms.COLLEGE, 200), Forms.circumstances())
                        .faults()
                        .all())
                .isEmpty();
        assertThat(FormCheck.check(with(Forms.good(), "from", "2026-11-16"), Forms.circumstances())
                        .faults()
                        .all())
                .extracting(fault -> fault.field())
                .containsExactly("until");
    }

    @Test
    void whatACategoryDoesNotAskForIsNotJudged() {
        var typed = with(with(with(Forms.good(), "category", "OTHER"), "company", ""), "creditCode", "nonsense");
        var registration = FormCheck.check(typed, Forms.circumstances()).registration();

        assertThat(registration).isNotNull();
        assertThat(registration.creditCode()).isNull();
    }

    private static Arguments form(String name, UnaryOperator<Typed> change, String field, String words) {
        return argumentSet(name, change.apply(Forms.good()), field, words);
    }

    private static Arguments person(String name, UnaryOperator<TypedPerson> change, String field, String words) {
        return argumentSet(name, one(change.apply(Forms.somebody("1"))), field + "-1", words);
    }

    private static Typed one(TypedPerson person) {
        return Forms.good().with(new ArrayList<>(List.of(person)));
    }

    private static String id(String seventeen) {
        return Numbers.withCheck(seventeen);
    }

    private static TypedPerson document(TypedPerson p, String type, String number) {
        return new TypedPerson(
                p.key(), p.name(), type, number, p.mobile(), p.sex(), p.birthDate(), p.from(), p.until());
    }

    private static TypedPerson with(TypedPerson p, String field, String value) {
        return new TypedPerson(
                p.key(),
                field.equals("name") ? value : p.name(),
                p.documentType(),
                p.documentNumber(),
                field.equals("mobile") ? value : p.mobile(),
                field.equals("sex") ? value : p.sex(),
                field.equals("birth") ? value : p.birthDate(),
                field.equals("from") ? value : p.from(),
                field.equals("until") ? value : p.until());
    }

    private static Typed with(Typed t, String field, String value) {
        return new Typed(
                field.equals("category") ? value : t.category(),
                field.equals("department") ? value : t.department(),
                field.equals("contact") ? value : t.contact(),
                field.equals("from") ? value : t.from(),
                field.equals("until") ? value : t.until(),
                field.equals("company") ? value : t.company(),
                field.equals("creditCode") ? value : t.creditCode(),
                field.equals("project") ? value : t.project(),
                t.people(),
                t.declared(),
                t.declaredAt());
    }
}
