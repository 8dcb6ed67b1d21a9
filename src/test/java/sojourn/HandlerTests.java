package sojourn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import sojourn.approval.Approvals;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.registration.Drafts;
import sojourn.shell.Audience;
import sojourn.shell.HumanId;
import sojourn.shell.OpenTo;
import sojourn.shell.SignedIn;

/** Walks every handler there is with every role there is; a handler that nobody classified fails. */
@SpringBootTest
@AutoConfigureMockMvc
@Rule({"R24", "R28"})
class HandlerTests {

    /** Handlers with an id of somebody else's matter in the address. */
    private static final List<String> MATTERS = List.of(
            "/registrations/{",
            "/maintenance/{",
            "/approvals/{",
            "/people/{",
            "/deputies/{",
            "/corrections/{",
            "/basis/{",
            "/basis/of/{",
            "/faces/review/{",
            "/entry/{",
            "/entry/permits/{",
            "/freezes/{",
            "/freezes/people/{",
            "/emergency/{",
            "/watch/{",
            "/me/watch/{");

    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Departments departments;

    @Autowired
    Humans humans;

    @Autowired
    Offices offices;

    @Autowired
    Drafts drafts;

    @Autowired
    Approvals approvals;

    private record Call(HttpMethod method, String pattern, Set<Audience> openTo) {

        boolean names() {
            return pattern.contains("{");
        }
    }

    private final Map<Audience, HumanId> strangers = new TreeMap<>();
    private UUID foreign = UUID.randomUUID();

    @BeforeEach
    void twoDepartmentsThatHaveNothingToDoWithEachOther() {
        var ours = departments.create("甲" + UUID.randomUUID(), "A", null, null).id();
        var theirs =
                departments.create("乙" + UUID.randomUUID(), "B", null, null).id();
        for (var role : Role.values()) {
            strangers.put(role.audience(), holder(role, theirs));
        }
        var secretary = holder(Role.SECRETARY, ours);
        foreign = drafts.begin(new SignedIn(secretary, "甲")).value();
    }

    private HumanId holder(Role role, DepartmentId department) {
        var human = humans.add(role.name(), null, null);
        var ofDepartment = role == Role.SECRETARY || role == Role.LEADER;
        offices.grant(human, role, ofDepartment ? department : null, null, LocalDate.EPOCH, null, human);
        return human;
    }

    @Test
    void everyHandlerIsClassified() {
        assertThat(calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.openTo()).as(call.pattern()).isNotEmpty());
    }

    @Test
    void whoeverIsNotSignedInIsAskedTo() {
        assertSoftly(softly -> calls().stream()
                .filter(call -> !call.openTo().contains(Audience.EVERYONE))
                .forEach(call -> softly.assertThat(answer(call, null).getHeader("Location"))
                        .as(call.toString())
                        .startsWith("/sign-in")));
    }

    @Test
    void whoeverItIsNotForGetsTheAnswerOfAnUnknownAddress() {
        assertSoftly(softly -> calls().stream()
                .filter(call -> !call.openTo().contains(Audience.EVERYONE))
                .forEach(call -> strangers.forEach((audience, human) -> {
                    var open = call.openTo().contains(audience) || call.openTo().contains(Audience.SIGNED_IN);
                    if (!open) {
                        softly.assertThat(answer(call, human).getStatus())
                                .as(call + " as " + audience)
                                .isEqualTo(404);
                    }
                })));
    }

    @Test
    void anotherDepartmentsMattersDoNotExistForAnybodyElse() {
        var matters = calls().stream()
                .filter(call -> MATTERS.stream().anyMatch(call.pattern()::startsWith))
                .toList();
        assertThat(matters).hasSizeGreaterThan(10);
        assertSoftly(softly -> matters.forEach(call -> strangers.forEach(
                (audience, human) -> softly.assertThat(answer(call, human).getStatus())
                        .as(call + " as " + audience)
                        .isEqualTo(404))));
    }

    @Test
    void anIdThatDoesNotExistIsNotFoundAlsoByTheRightRole() {
        foreign = UUID.randomUUID();
        assertSoftly(softly -> calls().stream()
                .filter(Call::names)
                .filter(call -> !call.openTo().contains(Audience.EVERYONE))
                .forEach(call -> strangers.forEach((audience, human) -> softly.assertThat(
                                answer(call, human).getStatus())
                        .as(call + " as " + audience)
                        .isEqualTo(404))));
    }

    @Test
    void noHandlerFailsOnAnEmptyRequest() {
        assertSoftly(softly -> calls().forEach(call -> strangers.forEach(
                (audience, human) -> softly.assertThat(answer(call, human).getStatus())
                        .as(call + " as " + audience)
                        .isLessThan(500))));
    }

    private MockHttpServletResponse answer(Call call, HumanId human) {
        var address =
                call.pattern().replaceAll("\\{\\w+:([^|}]+)[^}]*}", "$1").replaceAll("\\{[^}]+}", foreign.toString());
        var asked = request(call.method(), address).with(csrf());
        if (human != null) {
            asked.with(authentication(
                    UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, "乙"), null, List.of())));
        }
        try {
            return web.perform(asked).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(call.toString(), e);
        }
    }

    private List<Call> calls() {
        var calls = new ArrayList<Call>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("sojourn")) {
                methods(info)
                        .forEach(verb ->
                                patterns(info).forEach(pattern -> calls.add(new Call(verb, pattern, openTo(method)))));
            }
        });
        return calls;
    }

    private static Stream<HttpMethod> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream().map(RequestMethod::asHttpMethod);
    }

    private static Set<String> patterns(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null
                ? Set.of()
                : info.getPathPatternsCondition().getPatternValues();
    }

    private static Set<Audience> openTo(HandlerMethod method) {
        var openTo = method.getMethodAnnotation(OpenTo.class);
        if (openTo == null) {
            openTo = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class);
        }
        return openTo == null
                ? Set.of()
                : Stream.of(openTo.value()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Audience.class)));
    }
}
