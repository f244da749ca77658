package org.cordon.record.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new follower learns where the ledger stands without reading what was before. */
@CordonTest
class EventsFromNowTest {

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;

    @Test
    void nothingOfBeforeIsGivenAndAllThatFollowsIs() {
        roundUp.launched("FR", "IT").accepted("FR");
        for (var path : new String[]{"/api/events", "/api/operations/" + RoundUp.OPERATION + "/events"}) {
            var now = http.get("coordinator", path + "?after=now").json();
            assertThat(now.path("items")).isEmpty();
            assertThat(now.path("next").isNull()).isTrue();
            assertThat(http.get("coordinator", path + "?after=" + now.path("cursor").asText()).json().path("items")).isEmpty();
        }
        var country = http.get("ncb-fr", "/api/events?after=now").json().path("cursor").asText();
        var coordinator = http.get("coordinator", "/api/events?after=now").json().path("cursor").asText();

        roundUp.accepted("IT");

        assertThat(http.get("coordinator", "/api/events?after=" + coordinator).json().path("items"))
                .extracting(event -> event.path("type").asText()).contains("INVITATION_ACCEPTED").doesNotContain("OPERATION_LAUNCHED");
        assertThat(http.get("ncb-fr", "/api/events?after=" + country).status()).isEqualTo(200);
    }

    /** Two cursors of one moment do not tell how many events lie before them, and each is valid for its own reader only. */
    @Test
    void thePlaceIsSealedForItsReader() {
        roundUp.launched("FR", "IT");
        var first = http.get("ncb-fr", "/api/events?after=now").json().path("cursor").asText();
        var second = http.get("ncb-fr", "/api/events?after=now").json().path("cursor").asText();

        assertThat(first).isNotEqualTo(second).hasSameSizeAs(second);
        assertThat(http.get("ncb-it", "/api/events?after=" + first).status()).isEqualTo(400);
        assertThat(http.get("ncb-it", "/api/events?after=NOW").status()).isEqualTo(400);
    }
}
