package org.cordon.platform.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cordon.support.Colleague;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.RoundUp;
import org.cordon.support.Statements;
import org.cordon.support.Statements.Cost;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database cost of an act grows only with the size of its own subject: three times as much costs three times as much. */
@CordonTest
final class FlatCostTest {

    private static final List<String> COUNTRIES = List.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
            "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL");
    private static final List<String> NAMES = List.of("Bako", "Dravin", "Fenlow", "Golmir", "Hinstal", "Jaskor");
    private static final int SOME = 7;
    private static final String OWN = "ncb-fr-cost";
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Desk desk;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Colleague colleague;

    @Test
    void aRowOfAFileCostsTheSameInALongFileAndBehindManyOthers() {
        launch(RoundUp.OPERATION, List.of("FR", "IT"));
        roundUp.accepted("FR");
        // No other test signs in as this account. So the first file proves the password, and it is remembered for both others.
        colleague.comes(OWN, "FR");
        upload(0, 2);
        var few = upload(2, SOME);
        var many = upload(2 + SOME, 3 * SOME);

        assertThat(many.sent()).as("%d rows", 3 * SOME).isLessThanOrEqualTo(3 * few.sent());
        assertThat(many.commits()).as("%s after %s", many, few).isEqualTo(few.commits());
    }

    @Test
    void aCountryCostsTheSameInALargeOperation() {
        launch("FEW-2027", COUNTRIES.subList(0, 2));
        var few = launch("SEVEN-2027", COUNTRIES.subList(0, SOME));
        var many = launch("MANY-2027", COUNTRIES.subList(0, 3 * SOME));

        assertThat(many.sent()).as("%d countries", 3 * SOME).isLessThanOrEqualTo(3 * few.sent());
        assertThat(many.rows()).isLessThanOrEqualTo(3 * few.rows());
    }

    private Cost upload(int from, int rows) {
        var file = IntStream.range(from, from + rows).mapToObj(number -> notice(number).toString()).collect(joining(",", "[", "]"));
        return cost(() -> {
            var answer = http.post(OWN, "/api/operations/" + RoundUp.OPERATION + "/nominations", file);
            assertThat(answer.json().path("rows")).as(answer.body()).hasSize(rows).allMatch(row -> row.path("reference").isTextual());
            return answer;
        }, 200);
    }

    private static ObjectNode notice(int number) {
        return Notices.complete("2027/" + number, NAMES.get(number / NAMES.size()) + NAMES.get(number % NAMES.size()), "FR", "IT");
    }

    private Cost launch(String reference, List<String> countries) {
        var order = roundUp.order(countries.toArray(String[]::new)).put("code", reference).put("quota", 100);
        return cost(() -> desk.start("coordinator", "infra-operation", Map.of("launch", order)), 200);
    }

    private Cost cost(Supplier<Http.Answer> act, int status) {
        Statements.count();
        var answer = act.get();
        jobs.run();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return Statements.counted();
    }
}
