package org.cordon.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageNonceFilterTest {

    private static final String PAGE = "<html><script defer src=\"a.js\" nonce=\"ofThePage\"></script></html>";

    @Test
    void thePolicyNamesTheNonceThatThePageCarries() throws Exception {
        var response = answered("/camunda/app/tasklist/default/");

        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("script-src 'nonce-ofThePage' 'strict-dynamic'");
        assertThat(response.getContentAsString()).isEqualTo(PAGE);
    }

    @Test
    void whatIsNoPageIsLeftAlone() throws Exception {
        assertThat(answered("/camunda/app/tasklist/scripts/config.js").getHeader("Content-Security-Policy"))
                .isEqualTo("script-src 'nonce-ofAnother' 'strict-dynamic'");
    }

    private static MockHttpServletResponse answered(String path) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain webapp = (request, answer) -> {
            ((HttpServletResponse) answer).setHeader("Content-Security-Policy", "script-src 'nonce-ofAnother' 'strict-dynamic'");
            answer.getOutputStream().print(PAGE);
        };
        new PageNonceFilter().doFilter(new MockHttpServletRequest("GET", path), response, webapp);
        return response;
    }
}
