package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The headers that every answer sends to the browser, over HTTP. */
@CordonTest
class AnswerHeadersTest {

    private static final String PAGES = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String RESULTS = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Autowired
    private Http http;
    @Autowired
    private MockMvc mvc;

    /** Pages, files, redirections, refusals and failures. The server refuses the last one before any of Cordon's own code sees it. */
    @ParameterizedTest
    @CsvSource({"/login,200", "/account,200", "/directory,200", "/,302", "/logout,404", "/nothing,404", "/a;b,400", "/pages/nothing.js,404",
            "/texts/nothing/en.json,404"})
    void saysToPagesAndFilesWhatTheyMayDo(String path, int status) throws Exception {
        signIn();
        expect(asked(path, status), PAGES);
    }

    /** A browser may use a script, a style or words for a minute before it asks for them again. */
    @ParameterizedTest
    @ValueSource(strings = {"/pages/cordon.css", "/pages/inbox/inbox.js", "/texts/common/fr.json"})
    void letsABrowserKeepWhatIsTheSameForEverybody(String path) throws Exception {
        signIn();
        var headers = asked(path, 200);
        expectCommon(headers);
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly(PAGES);
        assertThat(headers.allValues("Cache-Control")).containsExactly("private, max-age=60");
    }

    @ParameterizedTest
    @CsvSource({"/api/me,200", "/api/nothing,404", "/api/operations/UNKNOWN-1,404", "/engine-rest/task,200", "/engine-rest/deployment,404",
            "/engine-rest/nothing,404",
            "/actuator/health,200", "/actuator/nothing,404", "/v3/api-docs,200"})
    void saysToResultsThatTheyAreNoPages(String path, int status) {
        var answer = http.get("coordinator", path);
        assertThat(answer.status()).isEqualTo(status);
        expect(answer.response().headers(), RESULTS);
    }

    @Test
    void saysSoToWhoeverIsNotSignedIn() {
        expect(http.get(null, "/api/me").response().headers(), RESULTS);
        expect(http.get(null, "/engine-rest/task").response().headers(), RESULTS);
        expect(http.get(null, "/account").response().headers(), PAGES);
    }

    @Test
    void saysSoToTheEngineBehindTheWebapps() throws Exception {
        signIn();
        expect(asked("/camunda/api/engine/engine/default/task", 200), RESULTS);
        expect(asked("/camunda/api/engine/engine/default/nothing", 404), RESULTS);
    }

    @Test
    void letsTheWebappsPagesRunScriptsThatTheirNonceNames() throws Exception {
        signIn();
        var headers = asked("/camunda/app/tasklist/default/", 200);
        expectCommon(headers);
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .matches("default-src 'self'; script-src 'nonce-[\\w-]+' 'strict-dynamic' 'unsafe-eval'; .*"
                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; sandbox .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/lib/deps.js", "/camunda/app/tasklist/styles/user-styles.css", "/camunda/app/cockpit/default/"})
    void saysTheRestToTheWebappsFiles(String path) throws Exception {
        signIn();
        expectCommon(browser.send(http.request(path).build(), BodyHandlers.discarding()).headers());
    }

    @Test
    void letsAMailHaveItsLooks() {
        assertThat(http.get(null, "/demo/mail").response().headers().firstValue("Content-Security-Policy"))
                .contains(PAGES + "; style-src 'self' 'unsafe-inline'");
    }

    @Test
    void bindsABrowserToHttpsThatCameByIt() throws Exception {
        mvc.perform(get("/login").secure(true))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
        mvc.perform(get("/login")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    private static void expect(HttpHeaders headers, String policy) {
        expectCommon(headers);
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly(policy);
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    }

    private static void expectCommon(HttpHeaders headers) {
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Permissions-Policy")).singleElement().asString().contains("geolocation=()");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    private void signIn() throws Exception {
        browser.send(http.request("/login").header("Accept", "text/html").build(), BodyHandlers.discarding());
        var token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("CORDON-XSRF")).findFirst()
                .orElseThrow().getValue();
        var form = BodyPublishers.ofString("username=coordinator&password=cordon&_csrf=" + token);
        browser.send(http.request("/login").POST(form).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").build(), BodyHandlers.discarding());
    }

    private HttpHeaders asked(String path, int status) throws Exception {
        var answer = browser.send(http.request(path).header("Accept", "text/html,application/json").build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.headers();
    }
}
