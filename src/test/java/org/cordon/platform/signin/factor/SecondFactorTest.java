package org.cordon.platform.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.signin.factor.SecondFactors.Judgement;
import org.cordon.support.As;
import org.cordon.support.Authenticator;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with a code beside the password, as a browser does it, and every attempt to evade the code. */
@CordonTest
class SecondFactorTest {

    private static final String USER = "officer-f";
    private static final String PASSWORD = "quartz lamp under the pier";
    private static final String FACTOR = "/account/second-factor";
    private static final String SESSION = "JSESSIONID";
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-9]{5}-[A-Z2-9]{5})</code>");

    @Autowired
    private Http http;
    @Autowired
    private IdentityService identities;
    @Autowired
    private SecondFactors factors;
    @Autowired
    private Clock clock;
    @Autowired
    private As as;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ConfigurableEnvironment environment;

    private Authenticator authenticator;

    /** A browser of the account's owner, or of an attacker who knows the password. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String path) {
            return send(path, "GET", "");
        }

        /** @param fields names and values in turn */
        HttpResponse<String> post(String path, String... fields) {
            get("/login");
            var form = new StringBuilder("_csrf=" + cookie("CORDON-XSRF"));
            for (int i = 0; i < fields.length; i += 2) {
                form.append("&").append(fields[i]).append("=").append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return send(path, "POST", form.toString());
        }

        /** Enters the password, and returns the address to which the sign-in leads. */
        String password(String password) {
            return location(post("/login", "username", USER, "password", password));
        }

        String code(String code) {
            return location(post("/login", "code", code));
        }

        int me() {
            return get("/api/me").statusCode();
        }

        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue)
                    .findFirst().orElse(null);
        }

        private HttpResponse<String> send(String path, String method, String form) {
            var request = http.request(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                    .method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
            return Sent.by(client, request.build());
        }
    }

    @BeforeEach
    void account() {
        // The clock stands still from now on, except for the time that the test lets pass.
        pass(Duration.ZERO);
        make(USER, "ncb-DE");
    }

    @AfterEach
    void remove() {
        mode("offered");
        SystemWork.run(() -> identities.deleteUser(USER));
    }

    @Test
    void isSetUpWithAPasswordAndACodeAndAskedForFromThenOn() {
        var elsewhere = signedIn();
        var browser = signedIn();
        browser.get("/api/me");
        var shown = browser.get(FACTOR).body();
        authenticator = Authenticator.reading(shown);
        assertThat(Authenticator.reading(browser.get(FACTOR).body()).code(clock.instant())).isEqualTo(now());

        browser.post(FACTOR, "present", PASSWORD, "code", "000000");
        assertThat(browser.get(FACTOR).body()).contains("This code does not fit the picture.").doesNotContain("Remove it");
        browser.post(FACTOR, "present", "wrong", "code", now());
        assertThat(browser.get(FACTOR).body()).contains("The present password is not right.");
        assertThat(isSetUp()).isFalse();
        var before = browser.cookie(SESSION);
        assertThat(location(browser.post(FACTOR, "present", PASSWORD, "code", now()))).isEqualTo(FACTOR + "/codes");
        assertThat(browser.cookie(SESSION)).as("a request under way cannot end the session that goes on").isNotEqualTo(before);
        assertThat(recoveryCodes(browser)).hasSize(10);
        assertThat(browser.me()).isEqualTo(200);
        var ended = elsewhere.get("/api/me");
        assertThat(ended.statusCode()).as("what was open elsewhere").isEqualTo(401);
        assertThat(ended.headers().allValues("Set-Cookie")).as("the browser may hold a newer session by now")
                .noneMatch(cookie -> cookie.startsWith(SESSION));
        assertThat(location(browser.post(FACTOR + "/codes"))).isEqualTo("/account");
        assertThat(location(browser.get(FACTOR + "/codes"))).as("shown once").isEqualTo("/account");
        assertThat(browser.get("/account").body()).contains("Recovery codes that are left: 10");

        var next = new Browser();
        next.get("/camunda/app/tasklist/default/?go=1");
        assertThat(next.password("wrong")).isEqualTo("/login?wrong");
        assertThat(next.password(PASSWORD)).isEqualTo("/login/code");
        assertThat(next.cookie("JSESSIONID")).as("a session by the password alone").isNull();
        assertThat(next.me()).isEqualTo(401);
        assertThat(next.code(now())).as("the code by which it was set up").isEqualTo("/login/code?wrong");
        assertThat(next.get("/login/code?wrong").body()).contains("This code is not right, or was used already.");
        pass(Authenticator.STEP);
        assertThat(next.code(now())).isEqualTo("/camunda/app/tasklist/default/?go=1");
        assertThat(next.me()).isEqualTo(200);
        assertThat(next.cookie("cordon-half")).isNull();
        assertThat(rows()).containsExactly("FACTOR_SET_UP officer-f 127.0.0.1 200", "FACTOR_FAILED officer-f 127.0.0.1 401");
    }

    @Test
    void takesACodeOnceHoweverManyTryItAtOnce() {
        setUp();
        pass(Authenticator.STEP);
        var thieves = Stream.generate(Browser::new).limit(6).toList();
        thieves.forEach(thief -> assertThat(thief.password(PASSWORD)).isEqualTo("/login/code"));
        var code = now();
        assertThat(thieves.parallelStream().map(thief -> thief.code(code)).filter(place -> !place.startsWith("/login"))).hasSize(1);
        assertThat(thieves.stream().filter(thief -> thief.me() == 200)).hasSize(1);
    }

    /** Two servers check the same code: the second reads before the first has written. */
    @Test
    void judgesTheSameCodeOneAfterTheOther() {
        setUp();
        pass(Authenticator.STEP);
        var code = now();
        var second = new AtomicReference<CompletableFuture<Judgement>>();
        SystemWork.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(factors.judge(USER, code)).isEqualTo(Judgement.RIGHT);
            second.set(CompletableFuture.supplyAsync(() -> judge(code)));
            await().until(
                    () -> TestDatabase.asOwner().queryForObject("select exists (select from pg_locks where not granted)", Boolean.class));
        }));
        assertThat(second.get().join()).isEqualTo(Judgement.WRONG);
    }

    /** Wrong codes count from the same place and by the same measure as wrong passwords. A right password does not reset the count. */
    @Test
    void slowsDownWhoTriesCodes() {
        pass(Duration.ofHours(-1));
        setUp();
        pass(Authenticator.STEP);
        var thief = new Browser();
        for (int i = 0; i < 10; i++) {
            assertThat(thief.password(PASSWORD)).isEqualTo("/login/code");
            assertThat(thief.code("000000")).isEqualTo("/login/code?wrong");
        }
        assertThat(thief.code(now())).isEqualTo("/login/code?wait");
        assertThat(thief.get("/login/code?wait").body()).contains("Too many wrong tries.");
        assertThat(new Browser().password(PASSWORD)).as("said before it is judged").isEqualTo("/login?wait");
    }

    @Test
    void endsGuessingForGoodAndLeavesARecoveryCode() {
        var codes = setUp();
        pass(Authenticator.STEP);
        for (int i = 0; i < 20; i++) {
            assertThat(judge("000000")).isEqualTo(Judgement.WRONG);
        }
        assertThat(judge(now())).isEqualTo(Judgement.BLOCKED);
        pass(Duration.ofDays(30));
        var browser = new Browser();
        browser.password(PASSWORD);
        assertThat(browser.code(now())).isEqualTo("/login/code?blocked");
        assertThat(browser.get("/login/code?blocked").body()).contains("Too many wrong codes were given for your account");
        assertThat(location(browser.post("/login", "code", codes.get(0), "recovery", "yes"))).startsWith("/camunda/app/tasklist");
        pass(Authenticator.STEP);
        assertThat(judge(now())).isEqualTo(Judgement.RIGHT);
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsTyped() {
        var codes = setUp();
        for (var typed : List.of(codes.get(3), codes.get(4).toLowerCase().replace("-", " "))) {
            var browser = new Browser();
            browser.password(PASSWORD);
            assertThat(location(browser.post("/login", "code", typed, "recovery", "yes"))).startsWith("/camunda/app/tasklist");
            assertThat(judge(typed)).isEqualTo(Judgement.WRONG);
        }
        assertThat(rows()).contains("RECOVERY_CODE_USED officer-f 127.0.0.1 200");
        assertThat(SystemWork.call(() -> factors.find(USER)).orElseThrow().recoveryCodes()).isEqualTo(8);
        var browser = new Browser();
        browser.password(PASSWORD);
        assertThat(location(browser.post("/login", "code", "ABCDE-FGHJK", "recovery", "yes"))).isEqualTo("/login/code?wrong&recovery");
    }

    @Test
    void forgetsAfterTwoMinutesThatThePasswordWasRight() {
        setUp();
        var browser = new Browser();
        browser.password(PASSWORD);
        pass(Duration.ofSeconds(119));
        assertThat(browser.get("/login/code").statusCode()).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(location(browser.get("/login/code"))).isEqualTo("/login");
        assertThat(browser.code(now())).isEqualTo("/login?over");
    }

    @Test
    void forgetsItWhenTheAccountChanges() {
        setUp();
        pass(Authenticator.STEP);
        var browser = new Browser();
        browser.password(PASSWORD);
        var user = identities.createUserQuery().userId(USER).singleResult();
        user.setPassword("nine violet otters sing");
        SystemWork.run(() -> identities.saveUser(user));
        assertThat(browser.code(now())).isEqualTo("/login?over");
    }

    /** The proof of a right password is valid for its own account only, and for nothing but the code. */
    @Test
    void takesNoCodeFromWhomGaveNoPassword() {
        setUp();
        pass(Authenticator.STEP);
        assertThat(new Browser().code(now())).isEqualTo("/login?over");
        var other = new Browser();
        other.get("/api/operations");
        other.get("/camunda/app/tasklist/default/");
        var forged = new HttpCookie("cordon-half", other.cookie("cordon-way"));
        forged.setPath("/");
        forged.setVersion(0);
        other.cookies.getCookieStore().add(http.request("/").build().uri(), forged);
        assertThat(other.code(now())).isEqualTo("/login?over");
    }

    @Test
    void keepsTheChosenLanguageOnTheWay() {
        setUp();
        pass(Authenticator.STEP);
        var browser = new Browser();
        browser.password(PASSWORD);
        assertThat(location(browser.get("/login/code?language=fr"))).isEqualTo("/login/code");
        assertThat(browser.get("/login/code").body()).contains("Saisissez votre code").contains("lang=\"fr\"");
        browser.code(now());
        assertThat(browser.get("/account").body()).contains("Second facteur");
    }

    @Test
    void whereItIsRequiredAPasswordReachesNothing() {
        mode("required");
        var browser = new Browser();
        browser.get("/camunda/app/tasklist/default/?go=1");
        assertThat(browser.password(PASSWORD)).isEqualTo("/login/second-factor");
        assertThat(browser.cookie("JSESSIONID")).isNull();
        for (var script : List.of("/api/me", "/api/operations", "/api/operations/TERRA-2027/events", "/api/today", "/engine-rest/task",
                "/camunda/api/engine/engine/default/task", "/actuator/info")) {
            assertThat(browser.get(script).statusCode()).as(script).isIn(302, 401);
            assertThat(http.send(
                    http.request(script).header("Accept", "text/event-stream").header("Authorization", Http.basic(USER, PASSWORD)).build())
                    .status()).as(script).isEqualTo(401);
        }
        for (var page : List.of("/", "/account", FACTOR, FACTOR + "/codes", "/today", "/operations", "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/", "/go/TERRA-2027-DE")) {
            assertThat(location(browser.get(page))).as(page).isEqualTo("/login");
        }
        assertThat(location(browser.get("/login/code"))).isEqualTo("/login");

        authenticator = Authenticator.reading(browser.get("/login/second-factor").body());
        browser.get("/camunda/app/tasklist/default/?go=1");
        assertThat(browser.code("000000")).isEqualTo("/login/second-factor?wrong");
        assertThat(browser.get("/login/second-factor?wrong").body()).contains("This code does not fit the picture.");
        assertThat(browser.code(now())).isEqualTo(FACTOR + "/codes");
        assertThat(recoveryCodes(browser)).hasSize(10);
        assertThat(location(browser.post(FACTOR + "/codes"))).isEqualTo("/camunda/app/tasklist/default/?go=1");
        assertThat(browser.me()).isEqualTo(200);
        assertThat(rows()).containsExactly("FACTOR_SET_UP officer-f 127.0.0.1 200");
    }

    /** An attacker with only the password cannot set up a factor where one exists, even if it was set up a moment ago. */
    @Test
    void isSetUpAtTheSignInOnce() {
        mode("required");
        var browser = new Browser();
        browser.password(PASSWORD);
        authenticator = Authenticator.reading(browser.get("/login/second-factor").body());
        var thief = new Browser();
        thief.password(PASSWORD);
        var his = Authenticator.reading(thief.get("/login/second-factor").body());
        assertThat(browser.code(now())).isEqualTo(FACTOR + "/codes");
        assertThat(thief.code(his.code(clock.instant()))).isEqualTo("/login?over");
        assertThat(thief.password(PASSWORD)).isEqualTo("/login/code");
    }

    @Test
    void aPasswordAloneIsEnoughForNoScriptOfAPerson() {
        make("service-f", "ncb-DE");
        try {
            assertThat(basic(USER)).isEqualTo(200);
            setUp();
            assertThat(basic(USER)).as("who has a factor").isEqualTo(401);
            assertThat(basic("service-f")).isEqualTo(200);
            as.person(USER, "ncb-DE", () -> {
                factors.remove(USER);
                return null;
            });
            assertThat(basic(USER)).isEqualTo(200);
            mode("required");
            SystemWork.run(() -> identities.deleteUserInfo(USER, "signed-out"));
            assertThat(basic(USER)).as("who has to have one").isEqualTo(401);
            assertThat(basic("service-f")).isEqualTo(200);
            assertThat(location(new Browser().post("/login", "username", "service-f", "password", PASSWORD))).isEqualTo("/login?wrong");
        } finally {
            SystemWork.run(() -> identities.deleteUser("service-f"));
        }
    }

    /** The open session alone does not suffice, because an attacker may sit at an unlocked screen. */
    @Test
    void isRenewedAndRemovedWithThePasswordAndACode() {
        var codes = setUp();
        pass(Authenticator.STEP);
        var browser = new Browser();
        browser.password(PASSWORD);
        browser.code(now());
        pass(Authenticator.STEP);
        var fresh = Authenticator.reading(browser.get(FACTOR).body());
        for (var wrong : List.of(List.of("wrong", now()), List.of(PASSWORD, "000000"))) {
            var field = wrong.get(0).equals(PASSWORD) ? "badcurrent" : "badpresent";
            browser.post(FACTOR, "present", wrong.get(0), "current", wrong.get(1), "code", fresh.code(clock.instant()));
            assertThat(browser.get(FACTOR).body()).contains("id=\"" + field + "\"");
            browser.post(FACTOR + "/removal", "present", wrong.get(0), "current", wrong.get(1));
            assertThat(browser.get(FACTOR).body()).contains("id=\"" + field + "removal\"");
        }
        assertThat(judge(now())).as("the present one").isEqualTo(Judgement.RIGHT);
        pass(Authenticator.STEP);
        assertThat(location(browser.post(FACTOR, "present", PASSWORD, "current", now(), "code", fresh.code(clock.instant()))))
                .isEqualTo(FACTOR + "/codes");
        assertThat(recoveryCodes(browser)).doesNotContainAnyElementsOf(codes);
        assertThat(judge(codes.get(0))).isEqualTo(Judgement.WRONG);
        pass(Authenticator.STEP);
        assertThat(judge(now())).isEqualTo(Judgement.WRONG);

        authenticator = fresh;
        assertThat(location(browser.post(FACTOR + "/removal", "present", PASSWORD, "current", now()))).isEqualTo("/login?unprotected");
        assertThat(browser.me()).isEqualTo(401);
        assertThat(isSetUp()).isFalse();
        assertThat(signedIn().me()).isEqualTo(200);
        assertThat(rows()).contains("FACTOR_REMOVED officer-f 127.0.0.1 200");
    }

    @Test
    void isForgottenForWhoeverHasLostIt() {
        setUp();
        as.country("FR", () -> assertThat(factors.forget(USER)).isFalse());
        assertThat(isSetUp()).isTrue();
        as.person("admin", "camunda-admin", () -> assertThat(factors.forget(USER)).isTrue());
        assertThat(isSetUp()).isFalse();
        as.person("admin", "camunda-admin", () -> assertThat(factors.forget(USER)).isFalse());
        assertThat(rows()).containsExactly("FACTOR_SET_UP officer-f 127.0.0.1 200", "FACTOR_REMOVED admin - 200");
    }

    @Test
    void goesWithTheAccount() {
        setUp();
        as.person("admin", "camunda-admin", () -> {
            identities.deleteUser(USER);
            return null;
        });
        make(USER, "ncb-DE");
        assertThat(isSetUp()).isFalse();
    }

    /** One administrator resets the factor of an officer. An account with power over others needs two administrators. */
    @Test
    void anAdministratorTakesItAwayOfWhoeverHasLostIt() {
        setUp();
        var removal = "/api/accounts/" + USER + "/second-factor";
        assertThat(http.send("coordinator", "DELETE", removal, null).status()).isEqualTo(403);
        assertThat(http.send("admin", "DELETE", removal, null).status()).isEqualTo(200);
        assertThat(isSetUp()).isFalse();
        assertThat(http.send("admin", "DELETE", removal, null).status()).isEqualTo(409);
        assertThat(told()).containsExactly("owner FACTOR_SET_UP", "owner FACTOR_REMOVED", "coordinator FACTOR_REMOVED");

        SystemWork.run(() -> identities.createMembership(USER, "coordinator"));
        setUp();
        var waits = http.send("admin", "DELETE", removal, null);
        assertThat(waits.status()).isEqualTo(202);
        assertThat(isSetUp()).as("one administrator is not enough").isTrue();
        var approval = "/api/accounts/requests/" + waits.json().path("waits").asText() + "/approval";
        assertThat(http.post("admin", approval, "").status()).isEqualTo(403);
        assertThat(isSetUp()).isTrue();
        assertThat(http.post("admin-2", approval, "").status()).isEqualTo(204);
        assertThat(isSetUp()).isFalse();
    }

    @Test
    void tellsTheOwnerThatSomebodySeemsToKnowHisPassword() {
        setUp();
        for (int i = 0; i < 12; i++) {
            judge("000000");
        }
        assertThat(told()).containsExactly("owner FACTOR_SET_UP", "owner FACTOR_GUESSED", "coordinator FACTOR_GUESSED");
    }

    /** Protects the secret from a thief of the database, and from other accounts. */
    @Test
    void isKeptSoThatNobodyElseReadsIt() {
        var codes = setUp();
        var all = TestDatabase.asOwner().queryForList(
                "select row_to_json(f)::text || (select string_agg(encode(digest, 'escape'), ' ') from recovery_code) from second_factor f",
                String.class);
        assertThat(all).hasSize(1).first().asString().doesNotContain(codes.get(0)).doesNotContain(codes.get(0).replace("-", ""));
        assertThat(TestDatabase.asOwner().queryForObject("select octet_length(secret) from second_factor", Integer.class))
                .isEqualTo(12 + 20 + 16);
        as.country("FR", () -> assertThat(factors.find(USER)).isEmpty());
    }

    private void make(String account, String group) {
        var user = identities.newUser(account);
        user.setPassword(PASSWORD);
        user.setEmail(account + "@accounts.example");
        SystemWork.run(() -> {
            identities.saveUser(user);
            identities.createMembership(account, group);
        });
    }

    private Browser signedIn() {
        var browser = new Browser();
        assertThat(browser.password(PASSWORD)).startsWith("/camunda/app/tasklist");
        return browser;
    }

    /** @return the recovery codes */
    private List<String> setUp() {
        var browser = signedIn();
        authenticator = Authenticator.reading(browser.get(FACTOR).body());
        assertThat(location(browser.post(FACTOR, "present", PASSWORD, "code", now()))).isEqualTo(FACTOR + "/codes");
        return recoveryCodes(browser);
    }

    private static List<String> recoveryCodes(Browser browser) {
        var codes = new ArrayList<String>();
        RECOVERY.matcher(browser.get(FACTOR + "/codes").body()).results().forEach(found -> codes.add(found.group(1)));
        return codes;
    }

    private Judgement judge(String code) {
        return SystemWork.call(() -> factors.judge(USER, code));
    }

    private boolean isSetUp() {
        return SystemWork.call(() -> factors.isSetUp(USER));
    }

    private int basic(String account) {
        return http.send(http.request("/api/me").header("Authorization", Http.basic(account, PASSWORD)).build()).status();
    }

    private String now() {
        return authenticator.code(clock.instant());
    }

    private void mode(String mode) {
        TestPropertyValues.of("cordon.sign-in.second-factor=" + mode).applyTo(environment);
    }

    private static void pass(Duration time) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private static List<String> told() {
        return TestDatabase.asOwner().queryForList(
                "select recipient || ' ' || (parameters ->> 'act') from message where parameters ->> 'act' like 'FACTOR%' order by queued_at, xmin::text::bigint, recipient desc",
                String.class);
    }

    private static List<String> rows() {
        return TestDatabase.asOwner().queryForList("select concat_ws(' ', action, actor, coalesce(address, '-'), status) from audit_entry"
                + " where action like 'FACTOR%' or action like 'RECOVERY%' order by number", String.class);
    }
}
