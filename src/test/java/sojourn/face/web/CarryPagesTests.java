package sojourn.face.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import sojourn.Rule;
import sojourn.approval.Trial.MovableClock;
import sojourn.consent.Channel;
import sojourn.consent.Consents;
import sojourn.face.FaceStanding.State;
import sojourn.face.FaceTest;
import sojourn.face.Faces;
import sojourn.face.HandOvers;
import sojourn.face.Sitters;
import sojourn.face.Sitters.Sitter;

/** The phone that carries on has a cookie and nothing else. */
@FaceTest
@Rule("R30")
class CarryPagesTests {

    private static final String COOKIE = "face-carry";

    @Autowired
    MockMvcTester browser;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Faces faces;

    @Autowired
    Consents consents;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext rooms;

    private Sitter sitter;

    @BeforeEach
    void somebodyAtADesktop() {
        sitter = new Sitters(rooms).one();
    }

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void whatLooksAheadAtTheAddressDoesNotUseItUp() {
        var here = "/carry/" + handOvers.begin(sitter.human());
        for (int n = 0; n < 2; n++) {
            assertThat(browser.get().uri(here)).hasStatusOk();
            assertThat(browser.head().uri(here)).hasStatusOk();
        }
        assertThat(browser.post().uri(here).with(csrf())).hasRedirectedUrl("/carry");
        assertThat(browser.post().uri(here).with(csrf())).hasStatus(HttpStatus.GONE);
    }

    @Test
    void theCookieIsForThesePagesAloneAndNoScriptReadsIt() {
        var opened = browser.post()
                .uri("/carry/" + handOvers.begin(sitter.human()))
                .with(csrf())
                .secure(true)
                .exchange();
        assertThat(opened.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE + "="))
                .singleElement()
                .asString()
                .contains("Path=/carry;", "Max-Age=300;", "Secure", "HttpOnly", "SameSite=Strict");
    }

    @Test
    void thePhoneHandsInAPictureOfThatPersonAndReadsWhatBecameOfIt() {
        var phone = phone();
        assertThat(sends("/carry", phone)).hasRedirectedUrl("/carry");
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.PENDING);
        assertThat(browser.get().uri("/carry").cookie(phone))
                .hasStatusOk()
                .bodyText()
                .contains("照片已提交")
                .doesNotContain(sitter.number().value());
    }

    @Test
    void anyOtherPageAsksThePhoneToSignIn() {
        var phone = phone();
        var elsewhere = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getDirectPaths().stream())
                .filter(path -> path.startsWith("/me") || path.startsWith("/faces") || path.equals("/messages"))
                .toList();
        assertThat(elsewhere).contains("/me", "/me/face", "/me/face/picture", "/me/face/consent/withdraw", "/messages");
        for (var path : elsewhere) {
            var plain = browser.get().uri(path).exchange().getResponse();
            var carried = browser.get().uri(path).cookie(phone).exchange().getResponse();
            assertThat(carried.getStatus())
                    .as(path)
                    .isEqualTo(plain.getStatus())
                    .isNotEqualTo(200);
            assertThat(carried.getRedirectedUrl()).as(path).isEqualTo(plain.getRedirectedUrl());
        }
        assertThat(sends("/me/face", phone).getResponse().getRedirectedUrl()).startsWith("/sign-in");
        browser.post()
                .uri("/me/face/consent/withdraw")
                .cookie(phone)
                .with(csrf())
                .exchange();
        assertThat(consents.holds(sitter.human())).isTrue();
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.NONE);
    }

    @Test
    void nothingIsTakenAfterFiveMinutesOrWithAnythingMadeUp() {
        var phone = phone();
        assertThat(sends("/carry", new Cookie(COOKIE, "made-up"))).hasRedirectedUrl("/carry");
        assertThat(browser.get().uri("/carry").cookie(new Cookie(COOKIE, "made-up")))
                .hasStatus(HttpStatus.GONE);
        clock.set(clock.instant().plus(Duration.ofMinutes(5)).toString());
        assertThat(sends("/carry", phone)).hasRedirectedUrl("/carry");
        assertThat(browser.get().uri("/carry").cookie(phone)).hasStatus(HttpStatus.GONE);
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.NONE);
    }

    @Test
    @Rule({"R31", "R36"})
    void whoTakesTheirConsentBackMeanwhileIsNotTakenByThePhone() {
        var phone = phone();
        consents.withdraw(sitter.human(), Channel.DESKTOP);
        assertThat(sends("/carry", phone)).hasStatus(HttpStatus.GONE);
        assertThat(browser.get().uri("/carry").cookie(phone)).hasStatus(HttpStatus.GONE);
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.NONE);
    }

    private Cookie phone() {
        var opened = browser.post()
                .uri("/carry/" + handOvers.begin(sitter.human()))
                .with(csrf())
                .exchange();
        return opened.getResponse().getCookie(COOKIE);
    }

    private MvcTestResult sends(String path, Cookie phone) {
        var picture = new MockPart("photo", "me.png", Sitters.picture());
        picture.getHeaders().setContentType(MediaType.IMAGE_PNG);
        return browser.post()
                .uri(path)
                .multipart()
                .part(picture)
                .cookie(phone)
                .with(csrf())
                .exchange();
    }
}
