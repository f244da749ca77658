package org.cordon.platform.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.signin.OwnAccount;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing that a thief made in a stolen session outlives it. The exceptions are listed with their reasons. */
@CordonTest
class EndedEverywhereTest {

    private static final String USER = "officer-ended";
    private static final String PASSWORD = "old quartz lamp of the pier";
    private static final Pattern ADDRESS = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})");

    /**
     * The tables with data of an account, and whether that data ends when the owner signs out everywhere. A new table with a column
     * {@code account} needs an entry here.
     */
    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("calendar_address", "ends"),
            Map.entry("session", "ends: another state of the account closes it"),
            Map.entry("account_link", "stays: sets a new password, went to the owner's address alone, and was not made in a session"),
            Map.entry("account_letter", "stays: a mail on its way to the owner"),
            Map.entry("account_act", "stays: what was done"),
            Map.entry("account_request", "stays: a second administrator decides it, and the coordination sees it"),
            Map.entry("second_factor", "stays: took the password to set up, and is what keeps others out"),
            Map.entry("recovery_code", "stays: took the password and a code to make"),
            Map.entry("own_language", "stays: opens nothing"),
            Map.entry("visit", "stays: opens nothing"),
            Map.entry("act_level", "stays: opens nothing"),
            Map.entry("subscription", "stays: is the bureau's, told on its page, and an administrator approved its address"),
            Map.entry("analysis_file_member", "stays: the coordination made the account a member"),
            Map.entry("judgement", "stays: what the analyst decided"));

    @Autowired
    private Http http;
    @Autowired
    private IdentityService identities;
    @Autowired
    private OwnAccount own;
    @Autowired
    private TransactionTemplate transaction;
    private Visitor person;

    @BeforeEach
    void signedIn() {
        SystemWork.run(() -> {
            var user = identities.newUser(USER);
            user.setPassword(PASSWORD);
            identities.saveUser(user);
            identities.createMembership(USER, "ncb-NZ");
        });
        person = new Visitor(http);
        person.signIn(USER, encoded(PASSWORD));
    }

    @AfterEach
    void remove() {
        SystemWork.run(() -> identities.deleteUser(USER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everywhere", "password", "set by link or script", "removed"})
    void endsTheAddressOfTheCalendar(String how) {
        var address = address();
        assertThat(http.get(null, address).status()).isEqualTo(200);

        Map.<String, Consumer<Visitor>>of(
                "everywhere", visitor -> send(visitor, "/account/sign-out-everywhere", ""),
                "password", visitor -> send(visitor, "/account/password", "present=" + encoded(PASSWORD) + "&wanted=new+quartz+lamp+of+it"
                        + "&repeated=new+quartz+lamp+of+it"),
                "set by link or script", visitor -> SystemWork.run(() -> {
                    var user = identities.createUserQuery().userId(USER).singleResult();
                    user.setPassword("another quartz lamp of it");
                    identities.saveUser(user);
                }),
                "removed", visitor -> SystemWork.run(() -> identities.deleteUser(USER))).get(how).accept(person);

        assertThat(addresses()).isZero();
        assertThat(http.get(null, address).status()).isEqualTo(404);
        assertThat(person.page("/account").statusCode()).isEqualTo(302);
    }

    /** The calendar is read with the groups of that moment, so that a lost role shows nothing any more. */
    @Test
    void aRoleLeavesTheAddress() {
        var address = address();
        SystemWork.run(() -> identities.deleteMembership(USER, "ncb-NZ"));

        assertThat(addresses()).isOne();
        assertThat(http.get(null, address).status()).isEqualTo(200);
    }

    /** The page says before the act what will end, and the sign-in page says afterwards what has ended. */
    @Test
    void isSaidToItsOwner() {
        assertThat(person.page("/account").body()).contains("the secret address of your calendar", "systems that your NCB subscribed");
        send(person, "/account/sign-out-everywhere", "");
        assertThat(person.page("/login?everywhere").body()).contains("the secret address of your calendar");
    }

    /** Another browser often learns of it first by a request that its open page makes by itself, and is told why at the sign-in. */
    @Test
    void isSaidInAnotherBrowserOfTheOwner() {
        var other = new Visitor(http);
        other.signIn(USER, encoded(PASSWORD));
        send(person, "/account/sign-out-everywhere", "");

        assertThat(other.page("/api/inbox/state").statusCode()).isEqualTo(401);
        assertThat(other.page("/account").headers().firstValue("Location"))
                .hasValueSatisfying(way -> assertThat(way).endsWith("/login?withdrawn"));
        assertThat(other.page("/login?withdrawn").body()).contains("it was signed out everywhere", "you are back where you were");
        assertThat(new Visitor(http).page("/account").headers().firstValue("Location")).as("a stranger is told nothing")
                .hasValueSatisfying(way -> assertThat(way).endsWith("/login"));
    }

    @Test
    void endsNothingOfAnother() {
        var address = address();
        SystemWork.run(() -> transaction.executeWithoutResult(status -> own.signOutEverywhere("ncb-fr")));

        assertThat(http.get(null, address).status()).isEqualTo(200);
    }

    @Test
    void whateverIsKeptOfAnAccountIsDecided() {
        assertThat(new TreeSet<>(TestDatabase.asOwner().queryForList("""
                select distinct table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'cordon' and table_type = 'BASE TABLE' and column_name = 'account'""", String.class)))
                .isEqualTo(new TreeSet<>(KEPT.keySet()));
    }

    private String address() {
        var made = ADDRESS.matcher(send(person, "/account/calendar", ""));
        assertThat(made.find()).isTrue();
        return "/calendar/" + made.group(1);
    }

    private int addresses() {
        return TestDatabase.asOwner().queryForObject("select count(*) from calendar_address where account = ?", Integer.class, USER);
    }

    private String send(Visitor visitor, String path, String form) {
        visitor.page("/account");
        var body = BodyPublishers.ofString(form + "&_csrf=" + encoded(visitor.cookie("CORDON-XSRF")));
        var answer = visitor.ask(http.request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(body).build());
        assertThat(answer.statusCode()).as(path + " " + answer.headers().map()).isIn(200, 302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotEndWith("/account");
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
