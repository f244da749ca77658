package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import org.cordon.support.CordonTest;
import org.cordon.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Answers about hidden things and about missing things are equal: the same status, the same words, and the same statements sent to the
 * database.
 */
@CordonTest
class NoInferenceTest {

    @Autowired
    private MockMvc mvc;

    /** An answer without the reference that was asked for. */
    private record Answer(int status, String body, List<String> statements) {
    }

    /** OWL-2027 is hidden from DK, which is not invited. T2, N7, L1, A1 and R-4 belong to other countries. */
    @BeforeEach
    void oneOfEverything() {
        Sights.fill();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/operations/{}, OWL-2027",
        "GET, /api/operations/{}/dates, OWL-2027",
        "GET, /api/operations/{}/participations, OWL-2027",
        "GET, /api/operations/{}/participations/FR, OWL-2027",
        "GET, /api/operations/{}/nominations, OWL-2027",
        "GET, /api/operations/{}/targets, OWL-2027",
        "GET, /api/operations/{}/confirmations, OWL-2027",
        "GET, /api/operations/{}/reports, OWL-2027",
        "GET, /api/operations/{}/results, OWL-2027",
        "GET, /api/operations/{}/events, OWL-2027",
        "GET, /api/operations/{}/messages, OWL-2027",
        "GET, /api/operations/{}/order, OWL-2027",
        "GET, /api/nominations/{}, N7",
        "GET, /api/targets/{}, T2",
        "GET, /api/leads/{}, L1",
        "GET, /api/arrests/{}, A1",
        "POST, /api/operations/{}/nominations, OWL-2027",
        "PUT, /api/operations/{}/participations/DK/answer, OWL-2027",
        "POST, /api/operations/{}/participations/DK/departure, OWL-2027",
        "PUT, /api/operations/OWL-2027/confirmations/{}, T2",
        "PUT, /api/nominations/{}, N7",
        "POST, /api/targets/{}/leads, T2",
        "POST, /api/targets/{}/locations, T2",
        "POST, /api/targets/{}/arrests, T2",
        "POST, /api/targets/{}/withdrawal, T2",
        "POST, /api/leads/{}/lapse, L1",
        "POST, /api/leads/{}/correction, L1",
        "POST, /api/leads/{}/withdrawal, L1",
        "POST, /api/arrests/{}/release, A1",
        "POST, /api/arrests/{}/correction, A1",
        "POST, /api/arrests/{}/withdrawal, A1",
        "POST, /api/reports/{}/correction, R-4",
        "POST, /api/reports/{}/withdrawal, R-4"})
    void toACountryThatHasNoPart(String method, String path, String hidden) throws Exception {
        tellsNothing("ncb-dk", method, path, hidden);
    }

    /** A country that takes part asks about cases of other countries in the same operation. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api/operations/{}, FOX-2027",
        "GET, /api/nominations/{}, N7",
        "GET, /api/targets/{}, T2",
        "GET, /api/leads/{}, L3",
        "GET, /api/arrests/{}, A3",
        "GET, /api/operations/OWL-2027/participations/{}, DE",
        "PUT, /api/operations/OWL-2027/confirmations/{}, T2",
        "PUT, /api/nominations/{}, N7",
        "POST, /api/targets/{}/leads, T2",
        "POST, /api/leads/{}/correction, L3",
        "POST, /api/arrests/{}/release, A3"})
    void toACountryThatTakesPart(String method, String path, String hidden) throws Exception {
        tellsNothing("ncb-it", method, path, hidden);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/nominations/{}, N6", "GET, /api/targets/{}, T1", "GET, /api/leads/{}, L1", "GET, /api/arrests/{}, A1"})
    void toCompliance(String method, String path, String hidden) throws Exception {
        tellsNothing("compliance", method, path, hidden);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/operations/{}, OWL-2027", "GET, /api/operations/{}/events, OWL-2027", "GET, /api/targets/{}, T1",
            "GET, /api/leads/{}, L1"})
    void toAnAdministrator(String method, String path, String hidden) throws Exception {
        tellsNothing("admin", method, path, hidden);
    }

    private void tellsNothing(String user, String method, String path, String hidden) throws Exception {
        // The first request of an account causes further statements, so it is not measured.
        ask(user, method, path, hidden);
        var unknown = hidden.charAt(0) + "X" + hidden.substring(Math.min(2, hidden.length()));
        var answer = ask(user, method, path, hidden);

        assertThat(answer.status).isEqualTo(404);
        assertThat(answer).isEqualTo(ask(user, method, path, unknown));
    }

    private Answer ask(String user, String method, String path, String reference) throws Exception {
        var heard = Statements.of(() -> mvc.perform(request(HttpMethod.valueOf(method), path.replace("{}", reference))
                .contentType(MediaType.APPLICATION_JSON).content("{}").with(httpBasic(user, "cordon"))).andReturn().getResponse());
        var response = heard.result();
        return new Answer(response.getStatus(), response.getContentAsString().replace(reference, "{}"), heard.statements());
    }
}
