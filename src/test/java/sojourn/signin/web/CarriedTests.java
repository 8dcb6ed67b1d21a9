package sojourn.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import sojourn.Rule;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;

@Rule("R29")
class CarriedTests {

    @Test
    void everyTypedFieldTravelsAndTheOldTokenDoesNot() {
        var refused = new MockHttpServletRequest("POST", "/registrations/1/form");
        refused.addParameter("name", "张三", "李四");
        refused.addParameter("_csrf", "old");
        refused.addParameter("_by", "01a21f7f-9520-7d9d-b40c-55bd884fa3bc");

        var carried = Carried.of(refused).orElseThrow();
        var signIn = new MockHttpServletRequest("POST", "/sign-in");
        signIn.addParameter("carried-path", carried.path());
        signIn.addParameter("carried-by", carried.by());
        carried.fields().forEach(field -> signIn.addParameter(field.carriedName(), field.value()));

        assertThat(Carried.through(signIn)).contains(carried);
        assertThat(carried.isOf(new HumanId(UUID.fromString("01a21f7f-9520-7d9d-b40c-55bd884fa3bc"))))
                .isTrue();
        assertThat(carried.isOf(NewId.of(HumanId::new))).isFalse();
        assertThat(carried.fields()).containsExactly(new Carried.Field("name", "张三"), new Carried.Field("name", "李四"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/welcome/abc", "/demo/sign-in", "/sign-out"})
    void passwordsNeverTravelInHiddenFields(String path) {
        assertThat(Carried.of(new MockHttpServletRequest("POST", path))).isEmpty();
    }

    @Test
    void aFormTooLargeToComeBackDoesNotTravel() {
        var large = new MockHttpServletRequest("POST", "/registrations/1/form");
        large.setContent(new byte[2_000_001]);
        assertThat(Carried.of(large)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "https://evil.example", "/sign-in", "\\\\evil", "/%5cevil\\"})
    void aCarriedFormGoesToNoOtherSite(String path) {
        assertThat(Carried.through(signingIn(path))).isEmpty();
    }

    @Test
    void ofAnotherSitesAddressOnlyThePathCounts() {
        assertThat(Carried.through(signingIn("//evil.example/people"))
                        .orElseThrow()
                        .path())
                .isEqualTo("/people");
    }

    private static MockHttpServletRequest signingIn(String path) {
        var signIn = new MockHttpServletRequest("POST", "/sign-in");
        signIn.addParameter("carried-path", path);
        return signIn;
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, , true",
        "cross-site, http://localhost, false",
        "same-site, , false",
        "none, , false",
        ", http://localhost, true",
        ", http://localhost:8080, false",
        ", https://localhost, false",
        ", http://evil.example, false",
        ", null, false",
        ", , false"
    })
    void onlyAFormOfOurOwnPagesIsCarried(String site, String origin, boolean ours) {
        var request = new MockHttpServletRequest("POST", "/registrations/1/form");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        assertThat(LostForm.isOurs(request)).isEqualTo(ours);
    }
}
