package org.cordon.platform.act.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No route that writes evades the filter that makes each request one act. */
@CordonTest
class EveryWriteIsOneActTest {

    /**
     * Routes that change an account's password and sessions, and nothing of an operation. Each is a form of a page, and another page
     * answers it.
     */
    private static final String OWN_ACCOUNT = "/account/";
    /** The same change for an account whose owner was sent a link. */
    private static final String BY_LINK = "POST /password";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;
    @Autowired
    private FilterRegistrationBean<ActFilter> act;
    @Autowired
    private As as;

    @Test
    void passesTheFilter() {
        var past = new TreeSet<String>();
        var passing = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (isOurs(handler)) {
                writesOf(route)
                        .forEach(request -> (passes(request) ? passing : past).add(request.getMethod() + " " + request.getRequestURI()));
            }
        });

        assertThat(past).as("writes that the filter does not see").allMatch(write -> write.contains(OWN_ACCOUNT) || write.equals(BY_LINK));
        assertThat(passing).contains("POST /api/operations", "PUT /api/operations/x/dates", "DELETE /api/drafts/x",
                "POST /api/arrests/x/identity/correction");
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("org.cordon");
    }

    private static Stream<MockHttpServletRequest> writesOf(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream().filter(method -> method != RequestMethod.GET)
                .flatMap(method -> route.getPatternValues().stream()
                        .map(path -> new MockHttpServletRequest(method.name(), path.replaceAll("\\{[^}]+}", "x"))));
    }

    /** Returns whether the server gives a request to the filter, and the filter takes it. */
    private boolean passes(MockHttpServletRequest request) {
        var isGiven = act.getUrlPatterns().stream().anyMatch(pattern -> request.getRequestURI().startsWith(pattern.replace("*", "")));
        return isGiven && as.coordinator(() -> !act.getFilter().shouldNotFilter(request));
    }
}
