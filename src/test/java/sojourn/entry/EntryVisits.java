package sojourn.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** Pages as one human sees them. */
public record EntryVisits(MockMvcTester web) {

    public MvcTestResult asks(HumanId human, String path) {
        return web.get().uri(path).with(as(human)).exchange();
    }

    public String sees(HumanId human, String path) {
        var answer = asks(human, path);
        assertThat(answer).as(path).hasStatusOk();
        return text(answer);
    }

    /** Names and values in turn. */
    public MvcTestResult sends(HumanId human, String path, String... fields) {
        var post = web.post().uri(path).with(as(human)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    public static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static RequestPostProcessor as(HumanId human) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, "某人"), null, List.of()));
    }
}
