package org.cordon.hub.specialist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.mailbox.Mailbox;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spain's bureau gives accounts to a post and ends them. An account of the post finds the posts and nothing else. */
@CordonTest
class SpecialistAccountsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String ines = "ines." + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts accounts;
    @Autowired
    private IdentityService identities;
    @Autowired
    private Mailbox mailbox;

    private String post;

    @BeforeEach
    void aPost() {
        post = http.post("ncb-es", "/api/specialists", """
                {"name": "Harbour desk", "agency": "Border police", "unit": "BORDER", "legs": ["SEA_CROSSING"], "languages": ["es"],
                 "hours": "24/7", "telephone": "+34 950 000 001"}""").json().path("reference").asText();
        accounts.ofPost(post);
    }

    @AfterEach
    void remove() {
        SystemWork.run(() -> List.of(ines, PartnerAccounts.SPECIALIST).forEach(identities::deleteUser));
    }

    @Test
    void itsBureauInvitesSomebodyToWhomALinkGoes() {
        assertThat(invite("ncb-fr").status()).isEqualTo(403);
        assertThat(invite("admin").status()).isEqualTo(403);
        var invited = invite("ncb-es");
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        jobs.run();

        assertThat(http.get("ncb-fr", path()).status()).isEqualTo(403);
        assertThat(http.get("ncb-es", path()).json().path("items").toString()).contains(ines, "\"INVITED\"");
        assertThat(mailbox.search("ACCOUNTS", 40)).anySatisfy(mail -> {
            assertThat(mail.to()).isEqualTo(ines + "@unit.example");
            assertThat(mailbox.read(mail).plain()).contains("/password#");
        });
        assertThat(TestDatabase.asOwner().queryForList("select act || ' ' || by_account from account_act where account = ? order by act",
                String.class, ines)).containsExactly("INVITED ncb-es", "ROLE_GIVEN ncb-es");

        assertThat(http.post("ncb-es", path() + "/" + ines + "/link", "").status()).isEqualTo(204);
        assertThat(http.post("ncb-es", path() + "/ncb-fr/link", "").status()).as("an account of another").isEqualTo(404);
        assertThat(http.send("ncb-es", "DELETE", path() + "/coordinator", null).status()).isEqualTo(404);
        assertThat(invite("ncb-es").json().path("reasons").toString()).contains("is that of somebody already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/operations", "/api/questions", "/api/groups", "/api/alerts", "/api/persons", "/api/today",
        "/api/receipts", "/api/duty", "/api/sessions", "/api/countries/ES/posts", "/api/release-requests", "/api/nowhere",
        "/engine-rest/task", "/engine-rest/version", "/v3/api-docs"})
    void nothingElseIsThere(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void whoeverInvitesByANameThatSomebodyIsJustGettingIsTold() {
        var owner = TestDatabase.asOwner();
        var second = new TransactionTemplate(new DataSourceTransactionManager(owner.getDataSource())).execute(begun -> {
            owner.update("insert into engine.act_id_user (id_, rev_) values (?, 1)", ines);
            var invited = CompletableFuture.supplyAsync(() -> invite("ncb-es"));
            await().atMost(SOON).until(() -> invited.isDone() || isWaiting());
            assertThat(invited).isNotDone();
            return invited;
        }).join();

        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.json().path("detail").asText()).contains("is that of somebody already");
    }

    @Test
    void itFindsThePostsOfAll() {
        assertThat(get("/api/specialists").json().path("items").toString()).contains(post);
        assertThat(get("/api/specialists/" + post).json().path("own").asBoolean()).isFalse();
        assertThat(get(path()).status()).isEqualTo(404);
    }

    @Test
    void itHasNoOtherRole() {
        assertThat(http.send("admin", "PUT", "/api/accounts/" + PartnerAccounts.SPECIALIST + "/groups/ncb-ES", null).json().path("code")
                .asText()).isEqualTo("ACCOUNT_OF_A_POST_ALONE");
        assertThat(http.send("admin", "PUT", "/api/accounts/ncb-es/groups/post-" + post, null).status()).isEqualTo(409);

        TestDatabase.asOwner().update("insert into engine.act_id_membership (user_id_, group_id_) values (?, 'ncb-ES')",
                PartnerAccounts.SPECIALIST);
        assertThat(get("/api/operations").status()).as("given past everything").isEqualTo(404);
        assertThat(get("/api/me").json().path("groups").toString()).isEqualTo("[\"post-" + post + "\"]");
    }

    @Test
    void aGroupThatIsOnlyCalledAlikeShutsNobodyOut() {
        SystemWork.run(() -> {
            identities.saveGroup(identities.newGroup("post-x"));
            identities.createMembership("coordinator", "post-x");
        });
        try {
            assertThat(http.get("coordinator", "/api/operations").status()).isEqualTo(200);
            assertThat(http.get("coordinator", "/api/events").status()).isEqualTo(200);
        } finally {
            SystemWork.run(() -> identities.deleteGroup("post-x"));
        }
    }

    @Test
    void itsBureauEndsItAndItsSessions() {
        var browser = new Visitor(http);
        browser.signIn(PartnerAccounts.SPECIALIST, PartnerAccounts.PASSWORD);
        assertThat(browser.page("/network/specialists").statusCode()).isEqualTo(200);

        assertThat(http.send("ncb-es", "DELETE", path() + "/" + PartnerAccounts.SPECIALIST, null).status()).isEqualTo(204);

        assertThat(browser.page("/network/specialists").statusCode()).isEqualTo(302);
        assertThat(get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void itEndsWithItsPost() {
        assertThat(http.send("ncb-es", "DELETE", "/api/specialists/" + post, null).status()).isEqualTo(204);

        assertThat(get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void nobodyIsInvitedToAPostThatNobodyStandsFor() {
        TestDatabase.asOwner().update("update specialist_post set unconfirmed_since = now() where reference = ?", post);

        assertThat(invite("ncb-es").json().path("code").asText()).isEqualTo("POST_NOT_CONFIRMED");
    }

    private String path() {
        return "/api/specialists/" + post + "/accounts";
    }

    private Http.Answer invite(String who) {
        return http.post(who, path(), "{\"account\":\"%s\",\"firstName\":\"Ines\",\"lastName\":\"Quorn\",\"email\":\"%s@unit.example\"}"
                .formatted(ines, ines));
    }

    private static boolean isWaiting() {
        return TestDatabase.asOwner().queryForObject("select exists (select from pg_locks where not granted)", Boolean.class);
    }

    private Http.Answer get(String path) {
        return accounts.askAsPost(http, "GET", path, null);
    }
}
