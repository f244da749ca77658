package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.platform.signin.web.SignInTest;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.OwnToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No foreign page can make the browser of a signed-in person change anything. The test tries every route that writes. {@link SignInTest}
 * covers the engine behind the webapps.
 */
@CordonTest
class ForgedRequestsTest {

    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS,
            RequestMethod.TRACE);

    @Autowired
    private MockMvc mvc;
    @Autowired
    private List<RequestMappingHandlerMapping> mappings;
    private Cookie session;

    private record Write(HttpMethod method, String path) {
    }

    @BeforeEach
    void signIn() throws Exception {
        session = mvc.perform(OwnToken.signIn("coordinator", "cordon")).andReturn().getResponse().getCookie("JSESSIONID");
    }

    @Test
    void everyWriteOfCordonWantsTheTokenOfTheSession() throws Exception {
        var writes = writes();
        assertThat(writes).hasSizeGreaterThan(30).contains(new Write(HttpMethod.POST, "/account/password"));
        for (var write : writes) {
            assertThat(status(write)).as(write.toString()).isEqualTo(403);
        }
    }

    @Test
    void soDoSigningInAndOut() throws Exception {
        assertThat(status(new Write(HttpMethod.POST, "/login"))).isEqualTo(403);
        assertThat(status(new Write(HttpMethod.POST, "/logout"))).isEqualTo(403);
        var me = mvc.perform(request(HttpMethod.GET, URI.create("/api/me")).cookie(session)).andReturn();
        assertThat(me.getResponse().getStatus()).isEqualTo(200);
    }

    /** The engine's interface for scripts accepts no session at all. */
    @Test
    void theEngineForScriptsKnowsNoSession() throws Exception {
        assertThat(status(new Write(HttpMethod.POST, "/engine-rest/task/any/claim"))).isEqualTo(401);
        assertThat(status(new Write(HttpMethod.POST, "/actuator/shutdown"))).isEqualTo(401);
    }

    /** The interface also rejects a password that a browser remembers and sends along. */
    @Test
    void theEngineForScriptsTakesNoPasswordFromAForeignPage() throws Exception {
        var asked = request(HttpMethod.POST, URI.create("/engine-rest/task/any/unclaim"))
                .header("Authorization", Http.basic("coordinator", "cordon")).header("Sec-Fetch-Site", "cross-site");
        assertThat(mvc.perform(asked).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    private List<Write> writes() {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream()).flatMap(ForgedRequestsTest::writes)
                .distinct().toList();
    }

    private static Stream<Write> writes(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var writing = methods.isEmpty() ? Set.of(RequestMethod.POST)
                : methods.stream().filter(method -> !READING.contains(method)).toList();
        return mapping.getPatternValues().stream().map(pattern -> pattern.replaceAll("\\{[^}]*}|\\*+", "any"))
                .filter(path -> !path.startsWith("/actuator"))
                .flatMap(path -> writing.stream().map(method -> new Write(method.asHttpMethod(), path)));
    }

    private int status(Write write) throws Exception {
        return mvc.perform(request(write.method(), URI.create(write.path())).cookie(session).contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content("{}")).andReturn().getResponse().getStatus();
    }
}
