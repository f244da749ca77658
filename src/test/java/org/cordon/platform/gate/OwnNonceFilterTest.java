package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

final class OwnNonceFilterTest {

    private static final String PAGE = "<script nonce=\"theirs\">alert('\u00e9')</script><script src=\"a.js\" nonce=\"theirs\"></script>";

    private final OwnNonceFilter filter = new OwnNonceFilter();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void givesAPageTheNonceOfItsOwnPolicy() throws Exception {
        answer("/camunda/app/tasklist/default/", "script-src 'nonce-own_1' 'strict-dynamic'");

        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(PAGE.replace("theirs", "own_1"));
        assertThat(response.getHeader("Content-Security-Policy")).contains("'nonce-own_1'");
    }

    @Test
    void leavesAPageWithoutNonceAsItIs() throws Exception {
        answer("/camunda/app/tasklist/default/", "script-src 'self'");

        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(PAGE);
    }

    @Test
    void leavesScriptsAlone() throws Exception {
        answer("/camunda/app/tasklist/scripts/a.js", "script-src 'nonce-own_1'");

        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(PAGE);
    }

    private void answer(String path, String policy) throws Exception {
        FilterChain chain = (request, answer) -> {
            ((HttpServletResponse) answer).setHeader("Content-Security-Policy", policy);
            answer.setContentType("text/html");
            answer.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
        };
        filter.doFilter(new MockHttpServletRequest("GET", path), response, chain);
    }
}
