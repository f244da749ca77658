package org.cordon.platform.signin.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cordon.platform.signin.web.ReaderLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Cordon's own cookies are sent over HTTPS only, where people use HTTPS. Settings govern the cookies of the session. */
class CookieFlagsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @ParameterizedTest
    @CsvSource({"https://cordon.example, true", "http://127.0.0.1:8080, false"})
    void ofTheLanguage(String baseUrl, boolean secure) {
        new ReaderLanguage(null, null, null, null, baseUrl).setLocale(request, answer, Locale.FRENCH);

        assertThat(answer.getHeader("Set-Cookie")).startsWith("cordon-language=").contains("HttpOnly", "SameSite=Lax");
        assertThat(answer.getHeader("Set-Cookie").contains("Secure")).isEqualTo(secure);
    }

    /** Scripts of the pages read the cookie, to send the token back. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void ofTheToken(boolean https) {
        var tokens = PeopleChain.csrfCookie(https);
        tokens.saveToken(tokens.generateToken(request), request, answer);

        assertThat(answer.getCookie("CORDON-XSRF")).satisfies(cookie -> {
            assertThat(cookie.getSecure()).isEqualTo(https);
            assertThat(cookie.isHttpOnly()).isFalse();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        });
    }
}
