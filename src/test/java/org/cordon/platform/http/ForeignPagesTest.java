package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.cordon.platform.signin.chain.ForeignPagesConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requests that a foreign page makes a browser send, without the token of a session. */
class ForeignPagesTest {

    private final MockHttpServletResponse answer = new MockHttpServletResponse();
    private final MockFilterChain further = new MockFilterChain();

    @ParameterizedTest
    @CsvSource({"POST, /engine-rest/task/1/unclaim, cross-site", "POST, /engine-rest/task/1/unclaim, same-site",
            "GET, /engine-rest/task, cross-site", "POST, /api/reports/arrests, cross-site"})
    void neverThePasswordThatItRemembers(String method, String path, String whosePage) throws ServletException, IOException {
        ask(method, path, whosePage, "Basic bmNiLWZyOmNvcmRvbg==");

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(further.getRequest()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/login/provider, cross-site", "/login/provider, same-site", "/oauth2/authorization/provider, cross-site"})
    void noSignInAtTheProvider(String path, String whosePage) throws ServletException, IOException {
        ask("GET", path, whosePage, null);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/login");
        assertThat(further.getRequest()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"GET, /login/provider, same-origin,", "GET, /oauth2/authorization/provider, none,",
            "GET, /engine-rest/task, same-origin, Basic x", "GET, /engine-rest/task, none, Basic x",
            "POST, /engine-rest/task, , Basic x", "GET, /login/provider, ,", "GET, /go/TERRA-2027, cross-site,",
            "GET, /login/oauth2/code/provider, cross-site,", "GET, /login, cross-site,"})
    void allElseGoesOn(String method, String path, String whosePage, String password) throws ServletException, IOException {
        ask(method, path, whosePage, password);

        assertThat(further.getRequest()).isNotNull();
    }

    private void ask(String method, String path, String whosePage, String password) throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        if (whosePage != null) {
            request.addHeader("Sec-Fetch-Site", whosePage);
        }
        if (password != null) {
            request.addHeader("Authorization", password);
        }
        ForeignPagesConfiguration.filter().doFilter(request, answer, further);
    }
}
