package org.cordon.platform.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.support.CordonAtProvider;
import org.cordon.support.Http;
import org.cordon.support.Sent;
import org.cordon.support.VouchingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Signing in at a provider and coming back, as a browser does it, and everything that can go wrong on the way. */
@CordonAtProvider
@TestInstance(Lifecycle.PER_CLASS)
class ProviderSignInTest {

    private static final VouchingServer PROVIDER = VouchingServer.one();

    @Autowired
    private IdentityService identities;
    @Value("${cordon.base-url}")
    private String cordon;

    /** The browser of one person, which follows redirections. */
    private static final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        private final String cordon;
        private String callback;

        Browser(String cordon) {
            this.cordon = cordon;
        }

        HttpResponse<String> get(String address) {
            return send(HttpRequest.newBuilder(address(address)).header("Accept", "text/html"));
        }

        String me() {
            return send(HttpRequest.newBuilder(address("/api/me")).header("Accept", "application/json")).body();
        }

        HttpResponse<String> post(String address, String form) {
            return send(HttpRequest.newBuilder(address(address)).header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        /** Follows the redirections and returns the last answer. */
        HttpResponse<String> follow(HttpResponse<String> answer) {
            var last = answer;
            while (last.statusCode() == 302) {
                var next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
                if (next.getPath().startsWith("/login/oauth2/code")) {
                    callback = next.toString();
                }
                last = get(next.toString());
            }
            return last;
        }

        /** Opens the provider and signs in there. */
        HttpResponse<String> signIn(String account) {
            return follow(atProvider(account));
        }

        HttpResponse<String> atProvider(String account) {
            var asked = follow(get("/login/provider"));
            assertThat(asked.uri().toString()).startsWith(PROVIDER.issuer() + "/login");
            return post(PROVIDER.issuer() + "/login", "username=" + account + "&password=" + VouchingServer.PASSWORD);
        }

        String token() {
            return URLEncoder.encode(cookie("CORDON-XSRF"), StandardCharsets.UTF_8);
        }

        /** Leaves a webapp in the same way as its script. */
        int leaveWebapp() {
            return send(HttpRequest.newBuilder(address("/camunda/api/admin/auth/user/default/logout"))
                    .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                    .POST(BodyPublishers.noBody())).statusCode();
        }

        private String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst().orElseThrow()
                    .getValue();
        }

        private URI address(String address) {
            return URI.create(address.startsWith("/") ? cordon + address : address);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            return Sent.by(client, request.build());
        }
    }

    /** Cordon starts while the provider is unreachable. */
    @BeforeAll
    void theProviderComesLater() {
        assertThat(browser().get("/oauth2/authorization/provider").headers().firstValue("Location").orElseThrow()).endsWith("/login?away");
        assertThat(browser().get("/login?away").body()).contains("The sign-in service cannot be reached.");
        PROVIDER.start();
    }

    @AfterEach
    void honestAgain() {
        PROVIDER.lies(claims -> { });
        PROVIDER.forges(false);
    }

    @Test
    void leadsThereAndBackToWhereThePersonWasGoing() {
        PROVIDER.knows("anna", "s-anna", "Anna.Berg", "ncb-DE", "staff", "/camunda-users");
        var browser = browser();
        var login = browser.follow(browser.get("/camunda/app/tasklist/default/?go=1"));
        assertThat(login.uri().getPath()).isEqualTo("/login");
        assertThat(login.body()).contains("href=\"/login/provider\"").doesNotContain("Demo accounts");

        var end = browser.follow(browser.post(browser.follow(browser.get("/login/provider?at=%23%2F%3Ftask%3D7")).uri().toString(),
                "username=anna&password=vouched"));

        assertThat(end.uri().toString()).isEqualTo(cordon + "/camunda/app/tasklist/default/?go=1#/?task=7");
        assertThat(end.statusCode()).isEqualTo(200);
        assertThat(browser.me()).contains("\"user\":\"anna.berg\"", "\"groups\":[\"ncb-DE\"]");
        assertThat(groups("anna.berg")).containsExactly("ncb-DE");
        assertThat(browser.get("/account").body()).contains("anna.berg").doesNotContain("name=\"wanted\"");
    }

    @Test
    void asksWithProofKeyStateAndNonce() {
        var asked = browser().get("/oauth2/authorization/provider").headers().firstValue("Location").orElseThrow();
        assertThat(asked).startsWith(PROVIDER.issuer()).contains("response_type=code", "code_challenge_method=S256", "code_challenge=",
                "state=", "nonce=",
                "redirect_uri=" + cordon + "/login/oauth2/code/provider");
    }

    @Test
    void bringsTheGroupsToWhatTheProviderSaysAtEachSignIn() {
        PROVIDER.knows("ben", "s-ben", "ben", "ncb-DE", "compliance");
        var before = browser();
        before.signIn("ben");
        assertThat(groups("ben")).containsExactly("compliance", "ncb-DE");

        PROVIDER.knows("ben", "s-ben", "ben", "manager");
        var after = browser();
        after.signIn("ben");

        assertThat(groups("ben")).containsExactly("manager");
        assertThat(after.me()).contains("\"groups\":[\"manager\"]");
        assertThat(before.get("/account").statusCode()).as("what he was signed in with before").isEqualTo(302);
    }

    @Test
    void takesNobodyWithoutARole() {
        PROVIDER.knows("carl", "s-carl", "carl", "staff", "ncb-QQ", "NCB-DE");
        var end = browser().signIn("carl");
        assertThat(end.uri().toString()).endsWith("/login?norole");
        assertThat(end.body()).contains("Your account has no role in Cordon");
        assertThat(identities.createUserQuery().userId("carl").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"staff, away", "ncb-DE, ncb-IT"})
    void takesEveryRoleAwayThatTheProviderHasTakenAway(String one, String other) {
        PROVIDER.knows("mia", "s-mia", "mia", "coordinator");
        var before = browser();
        before.signIn("mia");
        assertThat(groups("mia")).containsExactly("coordinator");

        PROVIDER.knows("mia", "s-mia", "mia", one, other);
        assertThat(browser().signIn("mia").uri().toString()).endsWith("/login?norole");

        assertThat(groups("mia")).isEmpty();
        assertThat(before.get("/account").statusCode()).as("what she was signed in with before").isEqualTo(302);
    }

    @Test
    void takesNobodyOfTwoBureaus() {
        PROVIDER.knows("dora", "s-dora", "dora", "ncb-DE", "ncb-IT");
        assertThat(browser().signIn("dora").uri().toString()).endsWith("/login?norole");
    }

    @Test
    void letsTheClaimMakeNobodyAnAdministrator() {
        PROVIDER.knows("eve", "s-eve", "eve", "camunda-admin", "manager");
        browser().signIn("eve");
        assertThat(groups("eve")).containsExactly("manager");

        SystemWork.run(() -> identities.createMembership("eve", "camunda-admin"));
        browser().signIn("eve");
        assertThat(groups("eve")).as("whom an administrator made one").containsExactly("camunda-admin", "manager");
    }

    @ParameterizedTest
    @CsvSource({"coordinator", "COORDINATOR", "ncb-fr", "admin", "service-nightly"})
    void letsNobodyIntoAnAccountThatIsNotHis(String name) {
        PROVIDER.knows("mallory", "s-mallory", name, "coordinator");
        var browser = browser();
        var end = browser.signIn("mallory");
        assertThat(end.uri().toString()).endsWith("/login?taken");
        assertThat(end.body()).contains("already that of another account");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void letsNobodyIntoTheAccountOfWhoHadHisNameBefore() {
        PROVIDER.knows("fritz", "s-fritz-1", "fritz", "coordinator");
        browser().signIn("fritz");
        PROVIDER.knows("fritz", "s-fritz-2", "fritz", "ncb-DE");

        assertThat(browser().signIn("fritz").uri().toString()).endsWith("/login?taken");
        assertThat(groups("fritz")).containsExactly("coordinator");
    }

    @Test
    void callsHimByTheSubjectWhoHasNoUsableName() {
        PROVIDER.knows("gil", "s-gil", "#system", "manager");
        var browser = browser();
        browser.signIn("gil");
        assertThat(browser.me()).contains("\"user\":\"s-gil\"");
    }

    @ParameterizedTest
    @CsvSource({"nonce,of-another-sign-in", "iss,https://elsewhere.example", "aud,another-client"})
    void takesNoTokenThatIsNotForThisSignIn(String claim, String value) {
        PROVIDER.knows("hugo", "s-hugo", "hugo", "manager");
        PROVIDER.lies(claims -> claims.claim(claim, claim.equals("aud") ? List.of(value) : value));
        refused("hugo");
        PROVIDER.lies(claims -> { });
        assertThat(browser().signIn("hugo").uri().toString()).startsWith(cordon + "/camunda");
    }

    @Test
    void takesNoTokenThatAnotherKeySigned() {
        PROVIDER.knows("ida", "s-ida", "ida", "manager");
        PROVIDER.forges(true);
        refused("ida");
    }

    @Test
    void takesNoAnswerTwiceAndNoneThatItDidNotAskFor() {
        PROVIDER.knows("jan", "s-jan", "jan", "manager");
        var browser = browser();
        browser.signIn("jan");

        assertThat(browser.get(browser.callback).headers().firstValue("Location").orElseThrow()).endsWith("/login?refused");
        assertThat(browser().get(browser.callback).headers().firstValue("Location").orElseThrow()).endsWith("/login?refused");

        var victim = browser();
        victim.get("/login/provider");
        victim.get("/oauth2/authorization/provider");
        assertThat(victim.get(browser.callback).headers().firstValue("Location").orElseThrow()).endsWith("/login?refused");
    }

    @Test
    void makesASessionAtSignInAndNotBefore() {
        PROVIDER.knows("kim", "s-kim", "kim", "manager");
        var browser = browser();
        browser.follow(browser.get("/account"));
        browser.get("/account");
        browser.get("/login/provider");
        assertThat(browser.get(ProviderSignIn.START).statusCode()).isEqualTo(302);
        assertThat(session(browser)).isEmpty();
        browser.signIn("kim");
        assertThat(session(browser)).isPresent();
    }

    @Test
    void endsTheSessionAtTheProviderToo() {
        PROVIDER.knows("lea", "s-lea", "lea", "manager");
        var browser = browser();
        browser.signIn("lea");

        var out = browser.post("/logout", "_csrf=" + browser.token());
        assertThat(out.headers().firstValue("Location").orElseThrow()).startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=");
        assertThat(browser.follow(out).uri().toString()).isEqualTo(cordon + "/login?out");

        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(browser.follow(browser.get("/login/provider")).uri().toString()).as("who has to sign in anew")
                .startsWith(PROVIDER.issuer() + "/login");
        assertThat(browser.get("/login").headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("form-action 'self' " + PROVIDER.issuer());
    }

    @Test
    void endsTheSessionAtTheProviderOnceAWebappHasEndedItsOwn() {
        PROVIDER.knows("nina", "s-nina", "nina", "ncb-DE");
        var browser = browser();
        browser.signIn("nina");
        browser.get("/camunda/app/tasklist/default/");

        assertThat(browser.leaveWebapp()).isLessThan(300);
        assertThat(browser.get("/account").headers().firstValue("Location").orElseThrow()).endsWith("/login");
        browser.get("/login");
        var out = browser.get("/login");
        assertThat(out.headers().firstValue("Location").orElseThrow()).startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=");
        assertThat(browser.follow(out).uri().toString()).isEqualTo(cordon + "/login?out");
        assertThat(browser.get("/login").statusCode()).as("once").isEqualTo(200);
        assertThat(browser.follow(browser.get("/login/provider")).uri().toString()).as("who has to sign in anew")
                .startsWith(PROVIDER.issuer() + "/login");
    }

    @Test
    void leavesPasswordsToTheEmergencyAdministratorAndToScripts() {
        account("service-nightly-export", "ncb-DE");
        assertThat(withForm("coordinator", "cordon")).endsWith("/login?wrong");
        assertThat(withForm("service-nightly-export", "quartz lamp under the pier")).endsWith("/login?wrong");
        assertThat(withForm("admin", "cordon")).contains("/camunda/app/admin/");
        assertThat(withBasic("coordinator", "cordon")).isEqualTo(401);
        assertThat(withBasic("admin", "cordon")).isEqualTo(401);
        assertThat(withBasic("service-nightly-export", "quartz lamp under the pier")).isEqualTo(200);
        assertThat(withBasic("service-nightly-export", "wrong")).isEqualTo(401);
    }

    private void account(String name, String group) {
        SystemWork.run(() -> {
            identities.deleteUser(name);
            var user = identities.newUser(name);
            user.setPassword("quartz lamp under the pier");
            identities.saveUser(user);
            identities.createMembership(name, group);
        });
    }

    private void refused(String account) {
        var browser = browser();
        var end = browser.signIn(account);
        assertThat(end.uri().toString()).endsWith("/login?refused");
        assertThat(end.body()).contains("The sign-in did not succeed.");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(identities.createUserQuery().userId(account).memberOfGroup("coordinator").count()).isZero();
    }

    private String withForm(String account, String password) {
        var browser = browser();
        browser.get("/login");
        return browser
                .post("/login",
                        "username=" + account + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                                + browser.token())
                .headers().firstValue("Location").orElseThrow();
    }

    private int withBasic(String account, String password) {
        return browser().send(HttpRequest.newBuilder(URI.create(cordon + "/api/me")).header("Authorization", Http.basic(account, password)))
                .statusCode();
    }

    private List<String> groups(String account) {
        return identities.createGroupQuery().groupMember(account).orderByGroupId().asc().list().stream().map(Group::getId).toList();
    }

    private Optional<HttpCookie> session(Browser browser) {
        return browser.cookies.getCookieStore().get(URI.create(cordon)).stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst();
    }

    private Browser browser() {
        return new Browser(cordon);
    }
}
