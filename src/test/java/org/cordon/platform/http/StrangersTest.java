package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Cordon keeps no data for a visitor who is not signed in. */
@CordonTest
class StrangersTest {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Autowired
    private Http http;

    @Test
    void haveNoSessionHoweverOftenTheyAsk() {
        var before = sessionsSoFar();
        var client = HttpClient.newHttpClient();
        var paths = new String[] {"/welcome", "/operations/OWL-2027", "/camunda/app/tasklist/default/", "/nothing", "/login?language=fr",
                "/login/provider?at=%23/task", "/login", "/error"};
        for (int round = 0; round < 10; round++) {
            var asked = IntStream.range(0, 200)
                    .mapToObj(number -> http.request(paths[number % paths.length]).header("Accept", "text/html").build())
                    .map(request -> client.sendAsync(request, BodyHandlers.discarding())).toList();
            assertThat(asked.stream().map(CompletableFuture::join).map(HttpResponse::statusCode)).allMatch(status -> status < 500);
        }
        assertThat(new Visitor(http).signIn("ncb-fr", "wrong")).endsWith("/login?wrong");

        assertThat(sessionsSoFar()).isEqualTo(before);
        assertThat(new Visitor(http).signIn("ncb-fr", "cordon")).contains("/tasklist");
        assertThat(sessionsSoFar()).isEqualTo(before + 1);
    }

    @Test
    void areBroughtBackOnceToThePageThatTheyAskedForFirst() throws Exception {
        page("/operations/OWL-2027?at=results");
        assertThat(signIn()).endsWith("/operations/OWL-2027?at=results");
        assertThat(signIn()).contains("/camunda/app/tasklist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example/x", "/\\elsewhere.example", "https://elsewhere.example/"})
    void areLedToNoOtherHost(String address) throws Exception {
        browser.send(HttpRequest.newBuilder(URI.create(http.request("/").build().uri() + address.substring(1).replace("\\", "%5C")))
                .header("Accept", "text/html").build(), BodyHandlers.discarding());
        assertThat(URI.create(signIn()).getHost()).isIn(null, "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L29wZXJhdGlvbnMvT1dMLTIwMjc.99999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "https://elsewhere.example", "", ".", "..."})
    void areNotBelievedWhatTheyWroteThemselves(String forged) throws Exception {
        var cookie = new HttpCookie("cordon-way", forged);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(http.request("/").build().uri(), cookie);
        assertThat(signIn()).contains("/camunda/app/tasklist");
    }

    /** The test locks the account for a minute: no other test uses that of Nauru. */
    @ParameterizedTest
    @ValueSource(strings = {"ncb-nr", "nobody-has-this-name"})
    void areToldHowLongToWaitBeforeTheyTryAnotherPassword(String account) {
        ClockUtil.setCurrentTime(new Date());
        HttpResponse<String> answer = null;
        for (int tried = 0; tried < 10; tried++) {
            answer = tried(account);
            assertThat(answer.statusCode()).isEqualTo(401);
        }
        answer = tried(account);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.body()).contains("This was tried too often. Wait a minute, then try again.").doesNotContain(account);
    }

    private HttpResponse<String> tried(String account) {
        return http.send(http.request("/api/me").header("Authorization", Http.basic(account, "wrong")).build()).response();
    }

    private String signIn() throws Exception {
        page("/login");
        var token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("CORDON-XSRF")).findFirst()
                .orElseThrow().getValue();
        var request = http.request("/login").POST(BodyPublishers.ofString("username=ncb-fr&password=cordon&_csrf=" + token))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html").build();
        return browser.send(request, BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
    }

    private void page(String path) throws Exception {
        browser.send(http.request(path).header("Accept", "text/html").build(), BodyHandlers.discarding());
    }

    private long sessionsSoFar() {
        return TestDatabase.asOwner().queryForObject("select count(*) from session", Long.class);
    }
}
