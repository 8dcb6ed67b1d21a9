package sojourn.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.basis.Based;
import sojourn.basis.Bases;
import sojourn.basis.Basis;
import sojourn.organization.Role;
import sojourn.register.PersonId;
import sojourn.shell.SignedIn;

/** A secretary of two departments: no leader decides about the other's people (§10). */
@AutoConfigureMockMvc
@Rule({"R16", "R20"})
class PartsTests extends MaintenanceRoom {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Splits splits;

    @Autowired
    Bases bases;

    private PersonId other;

    @BeforeEach
    void oneSecretaryOfBoth() {
        university.appoint(secretaryHere, Role.SECRETARY, there);
        other = welcomed("钱七", there);
    }

    @Test
    void peopleOfDifferentLeadersAreNotSentTogether() {
        var id = renewal(person, other);
        assertThat(send(id, secretaryHere).all()).satisfiesExactly(fault -> {
            assertThat(fault.key()).isEqualTo("maintenance.fault.parts");
            assertThat(fault.field()).isEqualTo("person-" + other);
        });
        assertThat(page("/maintenance/" + id + "/check"))
                .contains("按审批部门拆分为 2 份草稿", "id=\"person-" + other)
                .doesNotContain("id=\"person-" + person);
    }

    @Test
    void splitEachDraftKeepsItsPeopleAndTheDocumentsThatAreForThem() throws IOException {
        var id = renewal(person, other);
        add(id, null, "全部.png");
        add(id, new Based.Person(person.toString(), "张三"), "张三.png");
        add(id, new Based.Person(other.toString(), "钱七"), "钱七.png");

        var parts = splits.split(id, secretaryHere);

        assertThat(parts).hasSize(2).first().isEqualTo(id);
        assertThat(bases.of(id)).extracting(Basis::fileName).containsExactly("全部.png", "张三.png");
        assertThat(bases.of(parts.getLast())).extracting(Basis::fileName).containsExactly("全部.png", "钱七.png");
        for (var part : parts) {
            assertThat(send(part, secretaryHere).all()).isEmpty();
        }
        assertThat(approvals.deciders(id)).extracting(human -> human.id()).containsExactly(leaderHere);
        assertThat(approvals.deciders(parts.getLast()))
                .extracting(human -> human.id())
                .containsExactly(leaderThere);
        assertThat(maintenances.get(parts.getLast()).items())
                .extracting(Item::person)
                .containsExactly(other);
    }

    @Test
    void whoLeaveSoonAreRenewedInOneDraftForEachDepartment() {
        clock.set("2026-12-10T04:00:00Z");
        var address = browser.post()
                .uri("/maintenance/expiring")
                .param("person", person.toString(), other.toString())
                .param("until", "2027-06-30")
                .with(authentication(secretary()))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).startsWith("/maintenance/parts?");
        assertThat(page(address)).contains("共 2 份草稿", "张三", "钱七");
    }

    private void add(ApprovalId id, Based.@Nullable Person whom, String name) throws IOException {
        var content = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png", content);
        bases.add(
                id,
                secretaryHere,
                new Bases.Upload(
                        whom,
                        name,
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2027-12-31"),
                        content.toByteArray()));
    }

    private String page(String path) {
        var result = browser.get().uri(path).with(authentication(secretary())).exchange();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private UsernamePasswordAuthenticationToken secretary() {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(secretaryHere, "李四"), null, List.of());
    }
}
