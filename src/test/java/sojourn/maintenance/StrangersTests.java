package sojourn.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.approval.Matters;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.Numbers;
import sojourn.identity.PersonName;
import sojourn.limit.LimitReached;
import sojourn.register.Change;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** A secretary and the people of another department: only that one is known, where to, and whether their stay goes on. */
@AutoConfigureMockMvc
@Rule("R8")
class StrangersTests extends MaintenanceRoom {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Matters matters;

    @Test
    void aStaffNumberAloneFindsNobodyOfAnotherDepartment() {
        var number = now().number().value();
        assertThat(desk.find(secretaryHere, number, "")).hasSize(1);
        assertThat(desk.find(secretaryThere, number, "")).isEmpty();
        assertThat(desk.find(secretaryThere, number, "张三丰")).isEmpty();
        assertThat(desk.find(secretaryThere, number, " 张三 ")).hasSize(1);
        assertThat(desk.find(secretaryThere, passport(), ""))
                .as("the exact document is enough")
                .extracting(Found::asked)
                .containsExactly(now().maskedDocument());
    }

    @Test
    void whoIsNotFoundAndWhoIsElsewhereAreAnsweredTheSame() {
        var elsewhere = ask(now().number().value(), "");
        var nobody = ask("LS2026999999", "");
        assertThat(elsewhere).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(elsewhere).replace(now().number().value(), ""))
                .isEqualTo(text(nobody).replace("LS2026999999", ""));
    }

    @Test
    void fewQuestionsAboutOthersAreAnsweredAnHourAndOnesOwnPeopleAlways() {
        for (int i = 0; i < 30; i++) {
            desk.find(secretaryThere, "LS2026" + (800_000 + i), "");
        }
        assertThatThrownBy(() -> desk.find(secretaryThere, passport(), "")).isInstanceOf(LimitReached.class);
        assertThatThrownBy(() -> desk.find(secretaryThere, "LS2026899999", "")).isInstanceOf(LimitReached.class);
        var theirs = presents.of(List.of(welcomed("钱七", there))).getFirst();
        assertThat(desk.find(secretaryThere, theirs.number().value(), "")).hasSize(1);
        clock.set("2026-11-23T06:00:00Z");
        assertThat(desk.find(secretaryThere, passport(), "")).hasSize(1);
    }

    @Test
    void neitherFormNorCheckNorListsShowMoreOfThemThanWasAsked() {
        var id = asked("2027-06-30", "周八");
        change(new Change(person, false, null, null, new PersonName("张三改"), new MobileNumber("13800001234"), null));
        for (var page : List.of("form", "check")) {
            assertThat(page(secretaryThere, "/maintenance/" + id + "/" + page))
                    .contains(now().maskedDocument(), "通信学院", "2027-06-30")
                    .doesNotContain(
                            "张三",
                            "科研助理",
                            "2026-12-31",
                            "2026-03-01",
                            now().number().value());
        }
        assertThat(send(id, secretaryThere).all()).isEmpty();
        assertThat(page(secretaryThere, "/maintenance/" + id))
                .contains(now().maskedDocument(), "计算机学院")
                .doesNotContain("张三", "2026-12-31", now().number().value());
        assertThat(matters.of("maintenance")
                        .lines(List.of(id), Locale.SIMPLIFIED_CHINESE)
                        .get(id)
                        .detail())
                .doesNotContain("张三");
    }

    @Test
    @Rule({"R8", "R16"})
    void bothLeadersSeeAboutWhomTheyDecideAndTheSecretaryOnceThePersonIsTheirs() {
        var id = asked("2027-06-30", "周八");
        assertThat(send(id, secretaryThere).all()).isEmpty();
        assertThat(page(leaderThere, "/maintenance/" + id)).contains("张三", "2026-12-31", now().maskedDocument());
        approvals.agree(id, leaderThere, "");
        assertThat(page(leaderHere, "/maintenance/" + id)).contains("张三");
        approvals.agree(id, leaderHere, "");
        assertThat(now().particulars().contact()).as("the new one").isEqualTo("周八");
        assertThat(page(secretaryThere, "/maintenance/" + id)).contains("张三");
    }

    @Test
    void noAnswerTellsUntilWhenTheyStay() {
        var kinds = List.of("2026-12-30", "2026-12-31", "2027-01-01").stream()
                .map(day -> checked(asked(day, ""), secretaryThere).kinds())
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactly(Set.of(Kind.TRANSFER, Kind.RENEWAL));
    }

    @Test
    @Rule({"R8", "R12"})
    void theSameDigitsOfTwoDocumentsLetTheSecretaryChooseByTheirKindAlone() {
        var digits = "8" + String.format("%07d", EVER.incrementAndGet());
        var first = welcomed("甲某", here, new IdentityDocument(DocumentType.TAIWAN_PASS, digits));
        var second = welcomed("乙某", here, new IdentityDocument(DocumentType.PASSPORT, digits));
        var which = text(ask(digits, ""));
        assertThat(which).contains("name=\"document\"").doesNotContain("甲某", "乙某");
        var chosen = browser.post()
                .uri("/maintenance")
                .param("number", digits)
                .param("document", "PASSPORT")
                .with(authentication(as(secretaryThere)))
                .with(csrf())
                .exchange();
        assertThat(chosen).hasStatus(HttpStatus.FOUND);
        var address = chosen.getResponse().getRedirectedUrl();
        var id = new ApprovalId(UUID.fromString(address.replaceAll(".*/maintenance/([^/]+)/form", "$1")));
        assertThat(drafts.editable(id, secretaryThere).orElseThrow().people())
                .extracting(TypedChange::person)
                .containsExactly(second.toString())
                .doesNotContain(first.toString());
    }

    private ApprovalId asked(String until, String contact) {
        var id = drafts.begin(
                secretaryThere, desk.find(secretaryThere, passport(), "").getFirst());
        drafts.save(
                id,
                secretaryThere,
                typed -> typed.changing(
                        person.toString(),
                        one -> new TypedChange(
                                one.person(),
                                false,
                                until,
                                there.toString(),
                                "",
                                "",
                                "",
                                "",
                                "",
                                contact,
                                one.asked())));
        return id;
    }

    private String passport() {
        return Numbers.passport(EVER.get());
    }

    private MvcTestResult ask(String number, String name) {
        return browser.post()
                .uri("/maintenance")
                .param("number", number)
                .param("known-as", name)
                .with(authentication(as(secretaryThere)))
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(HumanId reader, String path) {
        var main = text(browser.get().uri(path).with(authentication(as(reader))).exchange());
        return main.substring(main.indexOf("<main"));
    }

    private static UsernamePasswordAuthenticationToken as(HumanId human) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, "某人"), null, List.of());
    }
}
