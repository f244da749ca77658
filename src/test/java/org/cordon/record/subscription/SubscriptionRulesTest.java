package org.cordon.record.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules on subscriptions: who may subscribe to what, with which account, and who approves it. */
@CordonTest
class SubscriptionRulesTest {

    @Autowired
    private Http http;
    @Autowired
    private As as;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aForeignPartySeesNone() {
        var reference = asked("ncb-fr", "https://system.bureau.example/");

        assertThat(http.get("ncb-it", "/api/subscriptions").json().get("items")).isEmpty();
        assertThat(http.get("coordinator", "/api/subscriptions").json().get("items")).isEmpty();
        var hidden = http.get("ncb-it", "/api/subscriptions/" + reference);
        var absent = http.get("ncb-it", "/api/subscriptions/W-ZZZZZZZZZZ");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body().replace("W-ZZZZZZZZZZ", reference));
        assertThat(http.get("ncb-fr-b", "/api/subscriptions").status()).isEqualTo(401);
        assertThat(http.get("admin", "/api/subscriptions").json().get("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ncb-it, 400, NOT_AN_ACCOUNT_OF_THE_PARTY", "nobody, 400, NOT_AN_ACCOUNT_OF_THE_PARTY",
            "admin, 400, NOT_AN_ACCOUNT_OF_THE_PARTY", "ncb-fr, 201, "})
    void itReadsAsAnAccountOfItsParty(String account, int status, String code) {
        var answer = http.post("ncb-fr", "/api/subscriptions",
                "{\"address\":\"https://system.bureau.example/\",\"account\":\"" + account + "\"}");

        assertThat(answer.status()).isEqualTo(status);
        if (code != null) {
            assertThat(answer.json().at("/reasons/0/code").asText()).isEqualTo(code);
        }
    }

    @Test
    void aPartyHasFiveAndNoneTwice() {
        for (var number = 1; number <= 5; number++) {
            asked("ncb-fr", "https://system" + number + ".bureau.example/");
            assertThat(ask("ncb-fr", "https://SYSTEM" + number + ".bureau.example:443").json().get("code").asText())
                    .isEqualTo(number < 5 ? "SUBSCRIBED_ALREADY" : "SUBSCRIPTIONS_USED");
        }
        assertThat(ask("ncb-it", "https://system1.bureau.example/").status()).as("another party's").isEqualTo(201);
    }

    /** The decision of an administrator is told only to the party that waits for it. */
    @Test
    void itsPartyIsToldWhatIsDecided() {
        var reference = asked("ncb-fr", "https://system.bureau.example/");

        assertThat(http.post("admin", "/api/subscriptions/" + reference + "/approval", "").status()).isEqualTo(200);
        assertThat(told(reference)).containsExactly("SUBSCRIPTION_APPROVED ncb-FR");
        assertThat(http.post("admin", "/api/subscriptions/" + reference + "/refusal", "{\"reason\":\"Not yours.\"}").status())
                .isEqualTo(200);
        assertThat(told(reference)).containsExactly("SUBSCRIPTION_APPROVED ncb-FR", "SUBSCRIPTION_REFUSED ncb-FR");
    }

    private List<String> told(String reference) {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient from message where reference = ? order by kind", String.class, reference);
    }

    /** The database enforces this, whatever a service does. */
    @Test
    void nobodyLetsHimselfIn() {
        var reference = asked("ncb-fr", "https://system.bureau.example/");

        for (var change : new String[] {"state = 'ACTIVE', decided_at = now()", "address = 'https://elsewhere.example/'",
            "party = 'ncb-IT'", "account = 'ncb-it'"}) {
            assertThatThrownBy(() -> as.country("FR", () -> change(reference, change))).as(change)
                    .hasStackTraceContaining(change.startsWith("state") ? "Only an administrator decides on " : "The address of ");
        }
        assertThatThrownBy(() -> as.country("FR", () -> transaction.execute(status -> jdbc.sql("""
                insert into subscription (reference, party, account, address, state, asked_by, asked_at, decided_at)
                values ('W-2PH4T2PH4T', 'ncb-FR', 'ncb-fr', 'https://x.example/', 'ACTIVE', 'ncb-fr', now(), now())""").update())))
                .hasStackTraceContaining("row-level security");
        assertThat(http.get("ncb-fr", "/api/subscriptions/" + reference).json().get("state").asText()).isEqualTo("ASKED");
    }

    private int change(String reference, String set) {
        return transaction.execute(status -> jdbc.sql("update subscription set " + set + " where reference = :reference")
                .param("reference", reference).update());
    }

    private String asked(String account, String address) {
        var answer = ask(account, address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }

    private Http.Answer ask(String account, String address) {
        return http.post(account, "/api/subscriptions", "{\"address\":\"" + address + "\"}");
    }
}
