package sojourn.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sojourn.Rule;
import sojourn.shell.SignedIn;

/** 即将到期: all of them, page by page, and who may be ticked. */
@AutoConfigureMockMvc
@Rule({"R9", "R20", "R49"})
class ExpiringTests extends MaintenanceRoom {

    private static final Pattern BOX = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("/maintenance/expiring\\?after=[0-9A-Z_-]+");

    @Autowired
    MockMvcTester browser;

    @Test
    void moreThanOneApplicationHoldsArePagedAndCountedAndNoneIsMissed() {
        for (int i = 0; i < Typed.MOST_PEOPLE; i++) {
            welcomed("保洁");
        }
        clock.set("2026-12-10T04:00:00Z");
        var first = page("/maintenance/expiring");
        assertThat(first).contains("到期 201 人", "最多 200 人");
        var next = NEXT.matcher(first).results().findFirst().orElseThrow().group();
        var boxes = Stream.concat(boxes(first), boxes(page(next))).toList();
        assertThat(boxes).hasSize(201).doesNotHaveDuplicates();
        assertThat(renew(boxes)).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
        assertThat(renew(boxes.subList(1, 201))).isEqualTo(HttpStatus.FOUND.value());
    }

    @Test
    void whoStandsInAnOpenApplicationIsNamedWithItAndCannotBeTicked() {
        var free = welcomed("周九");
        var id = renewalOf(person);
        clock.set("2026-12-10T04:00:00Z");
        var page = page("/maintenance/expiring");
        assertThat(page).contains(approvals.get(id, secretaryHere).serial().orElseThrow(), "张三");
        assertThat(boxes(page)).containsExactly(free.toString());
    }

    private int renew(List<String> people) {
        return browser.post()
                .uri("/maintenance/expiring")
                .param("person", people.toArray(String[]::new))
                .param("until", "2027-06-30")
                .with(authentication(secretary()))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static Stream<String> boxes(String page) {
        return BOX.matcher(page).results().map(box -> box.group(1));
    }

    private String page(String path) {
        var result = browser.get().uri(path).with(authentication(secretary())).exchange();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private UsernamePasswordAuthenticationToken secretary() {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(secretaryHere, "李四"), null, List.of());
    }
}
