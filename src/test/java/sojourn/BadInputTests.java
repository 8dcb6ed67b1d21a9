package sojourn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;
import sojourn.registration.Declarations;
import sojourn.shell.CampusTime;

/** What a secretary types wrongly, as it goes over the wire: named beside its field, kept as typed, never a fault of the server. */
@OnItsPort
class BadInputTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    @Autowired
    CampusTime time;

    @Autowired
    Declarations declarations;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Visitor secretary;
    private String draft;

    @BeforeEach
    void aSecretaryBeginsAnApplication() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        secretary = Visitor.signedIn(port, Applicant.account(rooms, "周八"));
        draft = secretary
                .post("/registrations")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/registrations/[^/]+)/form.*", "$1");
    }

    @AfterEach
    void theLogTellsOfNoFault() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                argumentSet("a first day long past", "from", "2020-01-01", "最早可以填"),
                argumentSet("dates the wrong way round", "until", "{-1}", "早于入校日期"),
                argumentSet("a stay too long", "until", "{+1500}", "个月，应不晚于"),
                argumentSet("a day that is none", "from", "2027-02-30", "日历上没有这一天"),
                argumentSet("script as a day", "until", "\"><script>alert(1)</script>", "看不懂这个日期"),
                argumentSet("script as a name", "name-1", "<script>alert(1)</script>", "不能含有 &lt; &gt; &amp;"),
                argumentSet("an emoji in a name", "name-1", "张三😀", "不能含有表情"),
                argumentSet("a bell in a name", "name-1", "张\u0007三", "看不见的字符"),
                argumentSet("NUL in a name", "name-1", "张\0三", "看不见的字符"),
                argumentSet("a name of zero width", "name-1", "\u200b\u200b", "请按证件填写姓名"),
                argumentSet("a name turned round", "name-1", "张\u202e三", "改变书写方向"),
                argumentSet("a name of 65 beyond the BMP", "name-1", "𠮷".repeat(65), "现在是 65 个"),
                argumentSet("a book as a contact", "contact", "文".repeat(1999), "现在是 1,999 个"),
                argumentSet("SQL as a number", "number-1", "K1' or '1'='1", "字母和数字"),
                argumentSet("a category of another time", "category", "DRAGON", "请选择一个类别"),
                argumentSet("somebody else's department", "department", "x' or 1=1", "请选择您管理的部门"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    @Rule({"R3", "R5", "R29"})
    void whatIsWrongIsSaidBesideItsFieldAndStaysAsTyped(String field, String typed, String words) {
        var value =
                typed.startsWith("{") ? time.today().plusDays(3 + days(typed)).toString() : typed;
        var answer = secretary.post(draft + "/form", fields(Map.of(field, value)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"" + field + "-error\"", "href=\"#" + field + "\"", words)
                .doesNotContain("<script>alert");
        if (!field.equals("category") && !field.equals("department")) {
            var kept =
                    HtmlUtils.htmlUnescape(secretary.get(draft + "/form?open=1").body());
            assertThat(kept).contains("value=\"" + value + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Maria F. O’Brien", "买买提·艾力", "𠮷野", "𬭎强", "张\u200b三", "  张  三  ", "Nguyễn Văn A", "Iosıf"})
    @Rule("R5")
    void namesOfAnyScriptGoThrough(String name) {
        assertThat(secretary
                        .post(draft + "/form", fields(Map.of("name-1", name)))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).endsWith(draft + "/check"));
        assertThat(secretary.get(draft + "/check").body())
                .contains(name.replace("\u200b", "").strip().replaceAll(" +", " "));
    }

    @Test
    @Rule("R3")
    void nobodyIsTooFewAndTwoHundredAndOneAreTooMany() {
        secretary.post(draft + "/form", fields(Map.of("act", "remove:1")));
        var nobody = secretary.post(draft + "/form", "act", "check", "page", "a", "version", "1");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("id=\"add-error\"", "请至少新增一个人");

        var many = secretary.post(draft + "/form", people(201));
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).contains("id=\"add-error\"", "现在是 201 人", "人员（201 人）");
        assertThat(secretary.get(draft + "/form?open=201").body()).contains("value=\"K8000201\"");
    }

    @Test
    @Rule("R3")
    void twoHundredPeopleGoThrough() {
        assertThat(secretary.post(draft + "/form", people(200)).statusCode()).isEqualTo(302);
        assertThat(secretary.get(draft + "/check").body()).contains("200 人");
        assertThat(secretary
                        .post(draft + "/send")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(draft + "/sent");
        assertThat(secretary.get(draft + "/sent").statusCode()).isEqualTo(200);
    }

    private static int days(String typed) {
        return Integer.parseInt(typed.substring(1, typed.length() - 1));
    }

    /** A form in order, but for the changes. */
    private String[] fields(Map<String, String> changes) {
        var fields = common();
        person(fields, 7_000_000, 1);
        fields.putAll(changes);
        return flat(fields);
    }

    private String[] people(int count) {
        var fields = common();
        var all = new ArrayList<String>();
        for (int n = 1; n <= count; n++) {
            person(fields, 8_000_000, n);
            all.add("person");
            all.add(String.valueOf(n));
        }
        fields.remove("person");
        return Stream.concat(Stream.of(flat(fields)), all.stream()).toArray(String[]::new);
    }

    private Map<String, String> common() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("act", "check");
        fields.put("page", "a");
        fields.put("version", "1");
        fields.put("category", "OTHER");
        fields.put("from", time.today().plusDays(3).toString());
        fields.put("until", time.today().plusDays(90).toString());
        fields.put("declared", String.valueOf(declarations.current().version()));
        return fields;
    }

    private static void person(Map<String, String> fields, int first, int n) {
        fields.put("person", String.valueOf(n));
        fields.put("name-" + n, "张三");
        fields.put("type-" + n, "PASSPORT");
        fields.put("number-" + n, "K%07d".formatted(first + n));
        fields.put("mobile-" + n, "1391234%04d".formatted(n));
        fields.put("sex-" + n, "MALE");
        fields.put("birth-" + n, "1990-01-31");
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
