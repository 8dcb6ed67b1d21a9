package sojourn.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 7616, section 3.9.1. */
class DigestTests {

    private static final String REST = """
             realm="http-auth@example.org", qop="auth, auth-int", algorithm=%s, \
            nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"""";
    private static final String MD5 = "Digest" + REST.formatted("MD5");
    private static final String SHA = "Digest" + REST.formatted("SHA-256");
    private static final String CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    private static String answer(String... challenges) {
        return Digest.among(List.of(challenges))
                .orElseThrow()
                .answer("Mufasa", "Circle of Life", "GET", "/dir/index.html", 1, CNONCE);
    }

    @Test
    void theAnswerByMd5IsThatOfTheStandard() {
        assertThat(answer(MD5)).contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"", "nc=00000001");
    }

    @Test
    void theStrongerOfTwoChallengesIsAnswered() {
        assertThat(answer(MD5, SHA))
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"");
    }

    @Test
    void aPasswordIsNeverSentInTheClear() {
        assertThat(Digest.among(List.of("Basic realm=\"x\""))).isEmpty();
    }
}
