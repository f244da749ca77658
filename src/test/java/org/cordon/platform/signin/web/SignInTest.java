package org.cordon.platform.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
public class SignInTest {

    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Autowired
    private Http http;

    @ParameterizedTest
    @ValueSource(strings = {"/api/countries", "/engine-rest/task", "/camunda/api/engine/engine/default/task", "/actuator/info",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", "/v3/api-docs"})
    void answers401ToScriptsThatAreNotSignedIn(String path) {
        assertThat(http.get(null, path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda/app/tasklist/default/", "/camunda/app/admin/default/setup/", "/welcome"})
    void sendsPeopleToTheSignIn(String path) throws Exception {
        var answer = page(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/auth/user/default/login/admin"})
    void closesTheWebappsOwnWaysIn(String path) {
        assertThat(http.post(null, path, "{}").status()).isEqualTo(401);
        assertThat(http.post("admin", path, "{}").status()).isIn(401, 404);
    }

    @Test
    void closesTheWebappsOwnWaysInForWhoeverIsSignedInToo() throws Exception {
        signIn("admin", "cordon");
        page("/camunda/app/admin/default/");
        for (var path : new String[] {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/auth/user/default/login/admin"}) {
            assertThat(script("POST", path, "X-XSRF-TOKEN", cookie("XSRF-TOKEN")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void opensNoSessionForAScript() {
        var answer = http.get("coordinator", "/api/countries");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(http.get("coordinator", "/engine-rest/task").response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void needsNoTokenForAScript() {
        assertThat(http.post("coordinator", "/api/operations/check", "{}").status()).isNotEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"coordinator,/camunda/app/tasklist/default/", "compliance,/camunda/app/tasklist/default/",
            "ncb-fr,/camunda/app/tasklist/default/", "manager,/camunda/app/cockpit/default/", "admin,/camunda/app/admin/default/"})
    void bringsEachToHisWork(String user, String place) throws Exception {
        assertThat(signIn(user, "cordon")).contains(place);
        assertThat(page(place).statusCode()).isEqualTo(200);
    }

    @Test
    void bringsAPersonBackToWhereHeWasGoing() throws Exception {
        page("/camunda/app/tasklist/default/?go=1");
        assertThat(signIn("ncb-fr", "cordon")).contains("/camunda/app/tasklist/default/?go=1");
    }

    /** A script of another page cannot read the session, and a form of another site does not send it. */
    @Test
    void keepsItsCookiesToItself() throws Exception {
        assertThat(setBy(http.request("/login").header("Accept", "text/html").build(), "CORDON-XSRF")).contains("Path=/", "SameSite=Lax");
        var form = "username=ncb-fr&password=cordon&_csrf=" + cookie("CORDON-XSRF");
        var session = setBy(
                http.request("/login").POST(BodyPublishers.ofString(form)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").build(), "JSESSIONID");
        assertThat(session).contains("Path=/", "HttpOnly", "SameSite=Lax").doesNotContain("Expires", "Max-Age");
    }

    private String setBy(HttpRequest request, String cookie) throws Exception {
        return browser.send(request, BodyHandlers.ofString()).headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(cookie + "=")).findFirst().orElseThrow();
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        assertThat(signIn("ncb-fr", "wrong")).endsWith("/login?wrong");
        assertThat(page("/welcome").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesASignInWithoutToken() throws Exception {
        var request = http.request("/login").POST(BodyPublishers.ofString("username=ncb-fr&password=cordon"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html").build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void asksASessionForTheTokenBeforeItChangesAnything() throws Exception {
        signIn("coordinator", "cordon");
        page("/camunda/app/tasklist/default/");
        assertThat(script("POST", "/api/operations/check", "X-Other", "x").statusCode()).isEqualTo(403);
        assertThat(script("POST", "/api/operations/check", "X-CORDON-XSRF", cookie("CORDON-XSRF")).statusCode()).isNotEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default/process-definition/key/infra-operation/submit-form", LOGOUT})
    void asksTheWebappsForTheirOwnTokenBeforeTheEngineDoesAnything(String path) throws Exception {
        signIn("coordinator", "cordon");
        page("/camunda/app/tasklist/default/");
        assertThat(script("POST", path, "X-CORDON-XSRF", cookie("CORDON-XSRF")).statusCode()).isEqualTo(403);
    }

    @Test
    void sharesTheSignInWithTheWebapps() throws Exception {
        signIn("ncb-fr", "cordon");
        page("/camunda/app/tasklist/default/");
        assertThat(script("GET", "/camunda/api/admin/auth/user/default", "X-Other", "x").body()).contains("ncb-fr");
        assertThat(script("GET", "/camunda/api/engine/engine/default/task", "X-Other", "x").statusCode()).isEqualTo(200);
        assertThat(page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void endsTheWholeSessionWhenAWebappIsLeft() throws Exception {
        signIn("ncb-fr", "cordon");
        page("/camunda/app/tasklist/default/");
        assertThat(script("POST", LOGOUT, "X-XSRF-TOKEN", cookie("XSRF-TOKEN")).statusCode()).isEqualTo(200);
        var next = page("/camunda/app/tasklist/default/");
        assertThat(next.statusCode()).isEqualTo(302);
        assertThat(next.headers().firstValue("Location").orElseThrow()).as("who left on purpose").endsWith("/login");
        assertThat(script("GET", "/api/countries", "X-Other", "x").statusCode()).isEqualTo(401);
    }

    @Test
    void answers401ToScriptsOnceTheSessionHasEnded() throws Exception {
        signIn("ncb-fr", "cordon");
        cookies.getCookieStore().removeAll();
        assertThat(script("GET", "/camunda/api/engine/engine/default/task", "X-Other", "x").statusCode()).isEqualTo(401);
    }

    @Test
    void showsHealthToAllAndNothingElse() {
        assertThat(http.get(null, "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private String signIn(String user, String password) throws Exception {
        page("/login");
        var form = "username=" + user + "&password=" + password + "&_csrf="
                + URLEncoder.encode(cookie("CORDON-XSRF"), StandardCharsets.UTF_8);
        var request = http.request("/login").POST(BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html").build();
        return browser.send(request, BodyHandlers.ofString()).headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> page(String path) throws Exception {
        return browser.send(http.request(path).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> script(String method, String path, String header, String value) throws Exception {
        return browser.send(http.request(path).method(method, BodyPublishers.ofString("{}")).header("Accept", "application/json")
                .header("Content-Type", "application/json").header(header, value).build(), BodyHandlers.ofString());
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst().orElseThrow();
    }
}
