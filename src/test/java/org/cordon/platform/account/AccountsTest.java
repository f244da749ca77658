package org.cordon.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.mailbox.KeptMail;
import org.cordon.platform.mailbox.Mailbox;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The tests try every way of an administrator into another account, one by one and in sequence. On none of them can the administrator act
 * as another person unnoticed.
 */
@CordonTest
class AccountsTest {

    private static final Pattern LINK = Pattern.compile("/password#([\\w-]+)");
    private static final String PASSWORD = "quartz lamp under the pier";

    /** The name is random, because mail of earlier tests is kept. */
    private final String anna = "anna." + UUID.randomUUID().toString().substring(0, 8);
    private final String violet = "violet." + UUID.randomUUID().toString().substring(0, 8);
    private final String third = "third." + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private IdentityService identities;
    @Autowired
    private AccountService accounts;
    @Autowired
    private AccountApprovals approvals;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private Clock clock;

    @AfterEach
    void remove() {
        ClockUtil.reset();
        SystemWork.run(() -> List.of(anna, violet, third).forEach(identities::deleteUser));
    }

    @Test
    void whoIsInvitedSetsHisPasswordHimselfAndOnce() {
        assertThat(invite(anna, "ncb-FR").status()).isEqualTo(201);
        assertThat(get(anna, PASSWORD)).isEqualTo(401);
        var secret = secretOf(anna);

        assertThat(visitor().page("/password").statusCode()).isEqualTo(200);
        var weak = use(secret, "short");
        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(weak.body()).contains("fewer than 12 characters", secret);
        assertThat(use(secret, PASSWORD).headers().firstValue("Location")).hasValue("/login?changed");

        assertThat(get(anna, PASSWORD)).isEqualTo(200);
        assertThat(use(secret, "another " + PASSWORD).body()).contains("This link opens nothing");
        assertThat(acts(anna)).containsExactly("ROLE_GIVEN admin -", "INVITED admin -", "PASSWORD " + anna + " -");
    }

    @Test
    void theLinkGoesToItsOwnerAloneAndIsKeptAsADigest() {
        var answer = invite(anna, "ncb-FR");
        var secret = secretOf(anna);

        assertThat(mails()).filteredOn(mail -> text(mail).contains("/password#")).extracting(KeptMail::to)
                .containsExactly(anna + "@bureau.example");
        assertThat(answer.body()).doesNotContain(secret);
        var owner = TestDatabase.asOwner();
        for (var table : List.of("cordon.audit_entry", "cordon.message", "cordon.kept_answer", "cordon.account_link",
                "cordon.account_letter", "cordon.account_act", "engine.act_hi_varinst")) {
            assertThat(owner.queryForList("select t::text from " + table + " t", String.class)).as(table)
                    .noneMatch(row -> row.contains(secret));
        }
        assertThat(owner.queryForObject("select count(*) from account_link", Integer.class)).isEqualTo(1);
    }

    @Test
    void aLinkDiesAfterADayAndWhenAnotherIsSent() {
        invite(anna, "ncb-FR");
        var first = secretOf(anna);
        assertThat(http.post("admin", "/api/accounts/" + anna + "/link", "").status()).isEqualTo(200);
        var second = secretOf(anna);
        assertThat(second).isNotEqualTo(first);
        assertThat(use(first, PASSWORD).body()).contains("This link opens nothing");

        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofHours(24)).plusSeconds(1)));
        assertThat(use(second, PASSWORD).body()).contains("This link opens nothing");
        assertThat(get(anna, PASSWORD)).isEqualTo(401);
    }

    @Test
    void aLinkSentToAnAddressOfBeforeOpensNothing() {
        invite(anna, "ncb-FR");
        var secret = secretOf(anna);
        assertThat(http.send("admin", "PUT", "/api/accounts/" + anna + "/email", "{\"email\":\"anna@other.example\"}").status())
                .isEqualTo(200);

        assertThat(use(secret, PASSWORD).body()).contains("This link opens nothing");
    }

    @Test
    void aNewPasswordEndsWhatIsOpen() {
        active(anna, "ncb-FR");
        var person = visitor();
        person.signIn(anna, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        assertThat(person.page("/account").statusCode()).isEqualTo(200);

        http.post("admin", "/api/accounts/" + anna + "/link", "");
        assertThat(person.page("/account").statusCode()).isEqualTo(200);
        use(secretOf(anna), "another " + PASSWORD);

        assertThat(person.page("/account").statusCode()).isEqualTo(302);
        assertThat(get(anna, PASSWORD)).isEqualTo(401);
    }

    /**
     * The engine writes a hash under the account name in the body, so an administrator could set a password on the account of another
     * person.
     */
    @Test
    void noProfileIsWrittenOverThatOfAnother() {
        assertThat(
                http.send("admin", "PUT", "/engine-rest/user/admin/profile", "{\"id\":\"ncb-fr\",\"firstName\":\"a\",\"lastName\":\"b\"}")
                        .status())
                .isEqualTo(400);
        assertThat(http.get("ncb-fr", "/api/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-fr", "admin-2"})
    void theEngineChangesNoAddress(String account) {
        var answer = http.send("admin", "PUT", "/engine-rest/user/" + account + "/profile",
                "{\"id\":\"" + account + "\",\"firstName\":\"" + account + "\",\"lastName\":\"\",\"email\":\"evil@evil.example\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("on the page of the accounts");
    }

    @Test
    void whatTheEngineItselfIsAskedIsRefusedAsWell() {
        assertThat(http.send("admin", "PUT", "/engine-rest/group/ncb-FR/members/admin", "{}").body()).contains("second administrator");
        assertThat(http.send("admin", "PUT", "/engine-rest/group/camunda-admin/members/ncb-fr", "{}").body())
                .contains("second administrator");
        assertThat(http.send("admin", "PUT", "/engine-rest/group/ncb-IT/members/ncb-fr", "{}").body()).contains("belongs to one NCB");
    }

    /** Accounts of earlier releases have no role, and a password that an administrator knows. */
    @Test
    void aRoleClosesAPasswordThatItsOwnerDidNotSet() {
        var user = identities.newUser(violet);
        user.setFirstName("Violet");
        user.setEmail(violet + "@bureau.example");
        user.setPassword(PASSWORD);
        SystemWork.run(() -> identities.saveUser(user));
        assertThat(get(violet, PASSWORD)).isEqualTo(200);

        assertThat(http.send("admin", "PUT", "/engine-rest/group/ncb-FR/members/" + violet, "{}").status()).isEqualTo(204);

        assertThat(get(violet, PASSWORD)).isEqualTo(401);
        use(secretOf(violet), "another " + PASSWORD);
        assertThat(get(violet, "another " + PASSWORD)).isEqualTo(200);
    }

    @Test
    void anotherAddressWaitsForASecondAdministratorAndItsOwnerIsTold() {
        active(anna, "ncb-FR");
        var answer = http.send("admin", "PUT", "/api/accounts/" + anna + "/email", "{\"email\":\"evil@evil.example\"}");
        assertThat(answer.status()).isEqualTo(202);
        jobs.run();
        assertThat(mails().stream().limit(4).map(KeptMail::to).toList().toString()).contains(anna + "@bureau.example", "coordination@",
                "admin-2@");
        assertThat(mails()).noneMatch(mail -> mail.to().contains("evil@"));
        http.post("admin", "/api/accounts/" + anna + "/link", "");
        assertThat(lastLinkTo()).isEqualTo(anna + "@bureau.example");

        var id = answer.json().path("waits").asText();
        assertThat(approve("admin", id).status()).isEqualTo(403);
        assertThat(approve("coordinator", id).status()).isEqualTo(403);
        assertThat(approve("admin-2", id).status()).isEqualTo(204);
        assertThat(approve("admin-2", id).status()).isEqualTo(404);
        assertThat(identities.createUserQuery().userId(anna).singleResult().getEmail()).isEqualTo("evil@evil.example");
        assertThat(acts(anna)).last().isEqualTo("ADDRESS admin admin-2");
        jobs.run();
        assertThat(mails().stream().limit(3)).extracting(KeptMail::to).anyMatch(to -> to.contains(anna + "@bureau.example"));
    }

    @Test
    void takingHimOutOfHisGroupFirstHelpsNobody() {
        active(anna, "ncb-FR");
        assertThat(http.send("admin", "DELETE", "/engine-rest/group/ncb-FR/members/" + anna, null).status()).isEqualTo(204);

        assertThat(http.send("admin", "PUT", "/api/accounts/" + anna + "/email", "{\"email\":\"evil@evil.example\"}").status())
                .isEqualTo(202);
    }

    @Test
    void nobodyInheritsAName() {
        active(anna, "ncb-FR");
        assertThat(http.send("admin", "DELETE", "/engine-rest/user/" + anna, null).status()).isEqualTo(204);

        assertThat(invite(anna, "ncb-FR").body()).contains("nobody inherits a name");
    }

    @Test
    void noSecondOneIsMadeToApprove() {
        var puppet = invite(third, "camunda-admin").json().path("waits").asText();
        var coordinator = http.send("admin", "PUT", "/api/accounts/ncb-fr/groups/coordinator", "").json().path("waits").asText();
        assertThat(approve("admin-2", puppet).status()).isEqualTo(204);
        use(secretOf(third), PASSWORD);

        var request = http.request("/api/accounts/requests/" + coordinator + "/approval").POST(BodyPublishers.noBody())
                .header("Authorization", Http.basic(third, PASSWORD)).build();
        var answer = http.send(request);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("longer standing");
    }

    @Test
    void oneAdministratorAloneMakesNobodyWhoOpensFiles() {
        assertThat(invite(third, "compliance").status()).isEqualTo(202);
        assertThat(http.send("admin", "PUT", "/api/accounts/ncb-fr/groups/compliance", "").status()).isEqualTo(202);
        assertThat(http.send("admin", "PUT", "/engine-rest/group/compliance/members/ncb-fr", "{}").status()).isEqualTo(403);
        assertThat(http.post("admin", "/api/accounts/compliance/link", "").status()).isEqualTo(202);
        assertThat(http.send("admin", "DELETE", "/api/accounts/compliance/second-factor", null).status()).isEqualTo(202);
        assertThat(http.send("admin", "PUT", "/engine-rest/group/ncb-FR/members/compliance", "{}").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "compliance", "camunda-admin"})
    void oneAdministratorAloneTakesAwayNobodyWhoOpensFiles(String role) {
        approve("admin-2", invite(third, role).json().path("waits").asText());
        var own = "/api/accounts/" + third;

        assertThat(http.send("admin", "DELETE", "/engine-rest/user/" + third, null).status()).isEqualTo(403);
        assertThat(http.send("admin", "DELETE", "/engine-rest/group/" + role + "/members/" + third, null).status()).isEqualTo(403);
        assertThat(http.send("admin", "DELETE", "/engine-rest/group/" + role, null).status()).isEqualTo(403);
        var taken = http.send("admin", "DELETE", own + "/groups/" + role, null);
        assertThat(taken.status()).isEqualTo(202);
        assertThat(http.send("admin", "DELETE", own + "/groups/" + role, null).status()).isEqualTo(409);
        var removed = http.send("admin", "DELETE", own, null);
        assertThat(removed.status()).isEqualTo(202);
        assertThat(identities.createGroupQuery().groupMember(third).groupId(role).count()).isEqualTo(1);

        assertThat(approve("admin-2", taken.json().path("waits").asText()).status()).isEqualTo(204);
        assertThat(identities.createGroupQuery().groupMember(third).count()).isZero();
        assertThat(approve("admin-2", removed.json().path("waits").asText()).status()).isEqualTo(204);
        assertThat(identities.createUserQuery().userId(third).count()).isZero();
        assertThat(acts(third)).contains("ROLE_TAKEN admin admin-2", "REMOVED admin admin-2");
    }

    /** Deleting a group would delete its tasks, its tables and the rights of all its members at once. */
    @ParameterizedTest
    @ValueSource(strings = {"manager", "analyst", "monitoring", "ncb-FR"})
    void noGroupOfCordonIsDeleted(String group) {
        assertThat(http.send("admin", "DELETE", "/engine-rest/group/" + group, null).status()).isEqualTo(403);
        assertThat(identities.createGroupQuery().groupId(group).count()).isEqualTo(1);
    }

    /** A coordinator who is to be removed could otherwise stay in office at will. */
    @Test
    void nobodyRefusesHisOwnRemoval() {
        approve("admin-2", invite(third, "coordinator").json().path("waits").asText());
        use(secretOf(third), PASSWORD);
        var waits = http.send("admin", "DELETE", "/api/accounts/" + third, null).json().path("waits").asText();

        var refusal = http.request("/api/accounts/requests/" + waits + "/refusal").POST(BodyPublishers.noBody())
                .header("Authorization", Http.basic(third, PASSWORD)).build();
        assertThat(http.send(refusal).status()).isEqualTo(403);
        assertThat(http.post("coordinator", "/api/accounts/requests/" + waits + "/refusal", "").status()).isEqualTo(204);
    }

    @Test
    void whatWaitsIsOverAfterADayAndTheCoordinationCanRefuseIt() {
        var first = http.send("admin", "PUT", "/api/accounts/ncb-fr/groups/coordinator", "").json().path("waits").asText();
        assertThat(http.get("coordinator", "/api/accounts/requests").json().path("items")).hasSize(1);
        assertThat(http.post("coordinator", "/api/accounts/requests/" + first + "/refusal", "").status()).isEqualTo(204);
        assertThat(approve("admin-2", first).status()).isEqualTo(404);

        var second = http.send("admin", "PUT", "/api/accounts/ncb-fr/groups/coordinator", "").json().path("waits").asText();
        ClockUtil.setCurrentTime(Date.from(Instant.now(clock).plus(Duration.ofHours(24)).plusSeconds(1)));
        assertThat(approve("admin-2", second).status()).isEqualTo(404);
        assertThat(http.get("ncb-fr", "/api/me").json().path("groups")).hasSize(1);
    }

    @Test
    void nobodySignsInForTwoCountries() {
        active(anna, "ncb-FR");
        TestDatabase.asOwner().update("insert into engine.act_id_membership (user_id_, group_id_) values (?, 'ncb-IT')", anna);

        assertThat(get(anna, PASSWORD)).isEqualTo(401);
        assertThat(visitor().signIn(anna, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))).isEqualTo("/login?bureaus");
    }

    @Test
    void theCoordinationReadsWhatWasDone() {
        invite(anna, "ncb-FR");

        assertThat(http.get("coordinator", "/api/accounts/changes").json().path("items")).hasSize(2)
                .allMatch(row -> row.path("by").asText().equals("admin"));
        assertThat(TestDatabase.asOwner()
                .queryForList("select kind || ' ' || recipient || ' ' || coalesce(parameters ->> 'act', '') from message", String.class))
                .containsExactlyInAnyOrder("ROLE_GIVEN coordinator ", "ROLE_GIVEN ncb-FR ", "ACCOUNT_LINK owner ",
                        "ACCOUNT_CHANGED coordinator INVITED");
    }

    private Http.Answer invite(String account, String group) {
        return http.post("admin", "/api/accounts",
                "{\"account\":\"" + account + "\",\"firstName\":\"Anna\",\"lastName\":\"Lind\",\"email\":\"" + account
                + "@bureau.example\",\"groups\":[\"" + group + "\"]}");
    }

    private void active(String account, String group) {
        invite(account, group);
        use(secretOf(account), PASSWORD);
        assertThat(get(account, PASSWORD)).isEqualTo(200);
    }

    /** Covers {@code --cordon.approve}, for an installation without a second administrator. */
    @Test
    void whoeverStartsCordonApprovesWhatWaitsOnceAndNothingElse() {
        active(anna, "ncb-FR");
        var id = http.send("admin", "PUT", "/api/accounts/" + anna + "/email", "{\"email\":\"" + anna + "@elsewhere.example\"}").json()
                .path("waits").asText();

        List.of("", "no id", UUID.randomUUID().toString()).forEach(named -> new ApprovalAtStart(approvals, named).approve());
        assertThat(addressOf(anna)).isEqualTo(anna + "@bureau.example");

        new ApprovalAtStart(approvals, id).approve();
        assertThat(addressOf(anna)).isEqualTo(anna + "@elsewhere.example");
        var before = acts(anna);
        assertThat(before).last().isEqualTo("ADDRESS admin " + AccountApprovals.MACHINE);

        new ApprovalAtStart(approvals, id).approve();
        assertThat(acts(anna)).isEqualTo(before);
    }

    /** Covers {@code --cordon.forget-second-factor}, for an administrator who has lost the own second factor. */
    @Test
    void whoeverStartsCordonTakesAwayTheSecondFactorThatHeNames() {
        active(anna, "ncb-FR");
        active(violet, "ncb-FR");
        var owner = TestDatabase.asOwner();
        List.of(anna, violet).forEach(account -> owner.update(
                "insert into second_factor (account, secret, last_step, set_up_at) values (?, decode('00', 'hex'), 0, now())", account));

        List.of("", "nobody", "admin").forEach(named -> new ForgottenAtStart(accounts, named).forget());
        assertThat(withFactor()).containsExactlyInAnyOrder(anna, violet);

        new ForgottenAtStart(accounts, anna).forget();
        assertThat(withFactor()).containsExactly(violet);
    }

    private static List<String> withFactor() {
        return TestDatabase.asOwner().queryForList("select account from second_factor", String.class);
    }

    private String addressOf(String account) {
        return identities.createUserQuery().userId(account).singleResult().getEmail();
    }

    private Http.Answer approve(String by, String id) {
        return http.post(by, "/api/accounts/requests/" + id + "/approval", "");
    }

    private int get(String account, String password) {
        return http.send(http.request("/api/me").header("Authorization", Http.basic(account, password)).build()).status();
    }

    private String secretOf(String account) {
        jobs.run();
        return mails().stream().filter(mail -> mail.to().startsWith(account + "@")).map(this::text).map(LINK::matcher)
                .filter(link -> link.find()).map(link -> link.group(1))
                .findFirst().orElseThrow();
    }

    private String lastLinkTo() {
        jobs.run();
        return mails().stream().filter(mail -> text(mail).contains("/password#")).findFirst().orElseThrow().to();
    }

    private List<KeptMail> mails() {
        return mailbox.search("ACCOUNTS", 40).stream()
                .filter(mail -> text(mail).contains(anna) || text(mail).contains(third) || text(mail).contains(violet)).toList();
    }

    private String text(KeptMail mail) {
        return mailbox.read(mail).plain();
    }

    private HttpResponse<String> use(String secret, String password) {
        var visitor = visitor();
        visitor.page("/password");
        var form = "secret=" + secret + "&wanted=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&repeated="
                + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&_csrf=" + URLEncoder.encode(visitor.cookie("CORDON-XSRF"), StandardCharsets.UTF_8);
        return visitor.ask(
                http.request("/password").POST(BodyPublishers.ofString(form)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").build());
    }

    private Visitor visitor() {
        return new Visitor(http);
    }

    private static List<String> acts(String account) {
        return TestDatabase.asOwner().queryForList("""
                select act || ' ' || coalesce(by_account, '-') || ' ' || coalesce(approved_by, '-') from account_act
                    where account = ? order by at, act desc""", String.class, account);
    }
}
