package org.cordon.roundup.operation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An operation is launched from an earlier one: its countries, its rhythm and its dates, moved so that it can be launched now. */
@CordonTest
class EarlierOrderTest {

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;

    private Instant start;

    @BeforeEach
    void anOperationOfLastYear() {
        roundUp.launched("FR", "IT", "ES");
        start = time(order(""), "operationStart");
        roundUp.after(Duration.ofDays(400));
    }

    @Test
    void itCanBeLaunchedAsItComes() {
        var order = order("");

        assertThat(time(order, "invitationDeadline")).isBetween(roundUp.now().plus(Duration.ofDays(5)),
                roundUp.now().plus(Duration.ofDays(6)));
        assertThat(Duration.between(time(order, "invitationDeadline"), time(order, "operationEnd"))).isCloseTo(Duration.ofDays(30),
                Duration.ofSeconds(1));
        assertThat(order.path("invitedCountries")).hasSize(3);
        assertThat(order.path("withoutContact")).isEmpty();
        var launch = ((ObjectNode) order.deepCopy()).put("code", "NEXT-2031");
        launch.remove("withoutContact");
        assertThat(http.post("coordinator", "/api/operations/check", launch.toString()).json().path("reasons")).isEmpty();
        assertThat(http.post("coordinator", "/api/operations", launch.toString()).status()).isEqualTo(201);
    }

    @Test
    void whoWasInvitedLateIsInvitedAgain() {
        TestDatabase.asOwner().update("""
                insert into participation (reference, operation, country, status, stage, invited_at, answer_deadline)
                values ('TERRA-2027-DE', 'TERRA-2027', 'DE', 'SILENT', 'ENDED', now(), now())""");

        assertThat(StreamSupport.stream(order("").path("invitedCountries").spliterator(), false).map(country -> country.textValue()))
                .containsExactly("FR", "IT", "ES", "DE");
    }

    @Test
    void allDatesMoveWithTheStart() {
        var next = start.plus(Duration.ofDays(800));
        var order = order("?start=" + next);

        assertThat(time(order, "operationStart")).isEqualTo(next);
        assertThat(Duration.between(time(order, "nominationDeadline"), next)).isCloseTo(Duration.ofDays(20), Duration.ofSeconds(1));
        assertThat(order.path("code").textValue()).matches("TERRA-20[0-9]{2}").isNotEqualTo(RoundUp.OPERATION);
        assertThat(time(order("?start=" + next.toString().substring(0, 10)), "operationStart")).isEqualTo(next);
    }

    @Test
    void eightInTheMorningStaysEightInTheMorningOverAChangeOfSummerTime() {
        var paris = ZoneId.of("Europe/Paris");
        var year = roundUp.now().atZone(paris).getYear() + 1;
        var winter = LocalDateTime.of(year, 2, 3, 8, 0).atZone(paris).toInstant();
        TestDatabase.asOwner().update("update operation set operation_start = ?, operation_end = ?", Timestamp.from(winter),
                Timestamp.from(winter.plus(Duration.ofDays(2))));

        var order = order("?zone=Europe/Paris&start=" + (year + 2) + "-07-06");

        assertThat(time(order, "operationStart").atZone(paris).toLocalDateTime()).isEqualTo(LocalDateTime.of(year + 2, 7, 6, 8, 0));
        assertThat(time(order, "operationEnd").atZone(paris).toLocalDateTime()).isEqualTo(LocalDateTime.of(year + 2, 7, 8, 8, 0));
        assertThat(http.get("coordinator", path("?zone=Somewhere")).json().at("/reasons/0/field").textValue()).isEqualTo("zone");
    }

    @Test
    void aStartThatLeavesNoTimeToAnswerIsRefusedWithTheSoonestOne() {
        var refused = http.get("coordinator", path("?start=" + roundUp.now().plus(Duration.ofDays(3))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/reasons/0/field").textValue()).isEqualTo("start");
        assertThat(http.get("coordinator", path("?start=soon")).status()).isEqualTo(400);
    }

    @Test
    void aCountryWithoutContactIsNamed() {
        var contact = contact(null);
        try {
            assertThat(StreamSupport.stream(order("").path("withoutContact").spliterator(), false)
                    .map(country -> country.path("name").textValue()))
                    .containsExactly("Spain");
        } finally {
            contact(contact);
        }
    }

    @Test
    void onlyTheCoordinatorBeginsFromAnEarlierOperation() {
        assertThat(http.get("ncb-fr", path("")).status()).isEqualTo(403);
        assertThat(http.get("ncb-de", path("")).status()).isEqualTo(404);
        assertThat(http.get("coordinator", "/api/operations/NONE/order").status()).isEqualTo(404);
    }

    /** Gives Spain another contact. @return the contact before */
    private static String contact(String contact) {
        var before = TestDatabase.asOwner().queryForObject("select contact from country where code = 'ES'", String.class);
        TestDatabase.asOwner().update("update country set contact = ? where code = 'ES'", contact);
        return before;
    }

    private JsonNode order(String query) {
        var answer = http.get("coordinator", path(query));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String path(String query) {
        return "/api/operations/" + RoundUp.OPERATION + "/order" + query;
    }

    private static Instant time(JsonNode order, String field) {
        return Instant.parse(order.path(field).textValue());
    }
}
