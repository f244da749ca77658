package org.cordon.roundup.person.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.List;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.roundup.nomination.notice.NoticeTemplate;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Rights to read and act over REST: FR has nominated, IT takes part, DE was not invited. */
@CordonTest
class TargetWebTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Play play;
    @Autowired
    private Http http;

    private String nomination;

    @BeforeEach
    void nominated() {
        play.open("TERRA", "FR", "IT");
        nomination = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR", "IT")).get(0);
    }

    @ParameterizedTest
    @CsvSource({"ncb-fr, 200, 1", "ncb-it, 200, 0", "ncb-de, 404, ", "coordinator, 200, 1", "compliance, 200, 0", "manager, 200, 1",
            "admin, 404, "})
    void showsNominationsToWhomTheyConcern(String user, int status, Integer items) throws Exception {
        var result = mvc.perform(get("/api/operations/TERRA/nominations").with(httpBasic(user, "cordon"))).andExpect(status().is(status));
        if (items != null) {
            result.andExpect(jsonPath("$.items", hasSize(items)));
        }
    }

    @Test
    void showsAManagerReferencesAndNoPerson() throws Exception {
        mvc.perform(get("/api/operations/TERRA/nominations").with(httpBasic("manager", "cordon")))
                .andExpect(jsonPath("$.items[0].reference").value(nomination))
                .andExpect(content().string(not(containsString("DURAND"))));
        mvc.perform(get("/api/nominations/" + nomination).with(httpBasic("manager", "cordon"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("SUBMITTED")).andExpect(content().string(not(containsString("DURAND"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-it", "ncb-de", "compliance", "admin"})
    void hidesATargetFromWhomItDoesNotConcern(String user) throws Exception {
        target();
        mvc.perform(get("/api/targets/" + nomination).with(httpBasic(user, "cordon"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-fr", "coordinator"})
    void showsTheFileToWhomItConcerns(String user) throws Exception {
        target();
        mvc.perform(get("/api/targets/" + nomination).with(httpBasic(user, "cordon"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("DURAND")).andExpect(jsonPath("$.state").value("AWAITING_CONFIRMATION"));
    }

    @Test
    void showsAManagerTheStateOfATargetAndNoPerson() throws Exception {
        target();
        mvc.perform(get("/api/targets/" + nomination).with(httpBasic("manager", "cordon"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("AWAITING_CONFIRMATION")).andExpect(jsonPath("$.name").doesNotExist())
                .andExpect(jsonPath("$.notice").doesNotExist()).andExpect(jsonPath("$.nominations").doesNotExist());
    }

    @Test
    void nominatesFromAFile() throws Exception {
        mvc.perform(upload("ncb-it", Notices.file(Notices.complete("2017/1", "ROSSI", "IT")))).andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(1)).andExpect(jsonPath("$.rows[0].status").value("ACCEPTED"))
                .andExpect(jsonPath("$.rows[0].reference").value(startsWith("TERRA-T")))
                .andExpect(jsonPath("$.corrections").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource({"ncb-de, 404", "admin, 403", "coordinator, 403", "manager, 403", "compliance, 403"})
    void refusesANominatorBeforeReadingTheFile(String user, int status) throws Exception {
        mvc.perform(upload(user, "{ this is no JSON".getBytes())).andExpect(status().is(status));
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        mvc.perform(upload("ncb-it", new byte[NoticeReader.MAX_BYTES + 1])).andExpect(status().isPayloadTooLarge())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("5 MB")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERRA", "NONE"})
    void refusesAFormThatCannotBeRead(String operation) {
        assertThat(http.send(http.request("/api/operations/" + operation + "/nominations")
                .header("Authorization", Http.basic("ncb-it", "cordon"))
                .header("Content-Type", "multipart/form-data").POST(BodyPublishers.ofString("no form")).build()).status()).isEqualTo(400);
    }

    @Test
    void refusesACharacterThatCannotBeKept() throws Exception {
        mvc.perform(get("/api/operations/TERRA/targets").param("after", "\0").with(httpBasic("ncb-fr", "cordon")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void givesRefusedRowsBackAsAFile() throws Exception {
        mvc.perform(upload("ncb-it", Notices.file(Notices.complete("bad", "ROSSI", "IT"))).param("corrections", "json"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("TERRA-corrections.json")))
                .andExpect(content().string(containsString("_reasons")));
    }

    @Test
    void readsAnotherCharacterSetOnlyWhenItIsSaid() throws Exception {
        var file = "entity_id;name;charge;issuing_country_id;date_of_birth\n2017/1;MÜLLER;x;IT;31/12/1969\n"
                .getBytes(Charset.forName("windows-1252"));
        mvc.perform(upload("ncb-it", file).contentType("text/csv")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("charset=windows-1252")));
        mvc.perform(upload("ncb-it", file).contentType("text/csv").param("dryRun", "true")).andExpect(status().isOk())
                .andExpect(jsonPath("$.questions.charset.examples[0].text").value("MÜLLER"))
                .andExpect(jsonPath("$.questions.dateOrder.examples[0].text").value("31/12/1969"));
        mvc.perform(upload("ncb-it", file).contentType("text/csv;charset=windows-1252").param("dateOrder", "ymd"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[0].field").value("dateOrder"));
        mvc.perform(upload("ncb-it", file).contentType("text/csv;charset=windows-1252").param("dateOrder", "dmy"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(1)).andExpect(jsonPath("$.questions").doesNotExist());
    }

    @Test
    void givesRefusedRowsOfAWorkbookBackAsAWorkbook() throws Exception {
        var sent = NoticeTemplate.xlsx();
        mvc.perform(upload("ncb-it", sent).contentType(NoticeTemplate.XLSX)).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("no row")));
        mvc.perform(get("/api/operations/TERRA/nominations/template.xlsx").with(httpBasic("ncb-fr", "cordon"))).andExpect(status().isOk())
                .andExpect(content().contentType(NoticeTemplate.XLSX));
    }

    @Test
    void takesANominationBack() throws Exception {
        var withdrawal = post("/api/nominations/" + nomination + "/withdrawal").contentType(MediaType.APPLICATION_JSON);
        mvc.perform(withdrawal.content("{}").with(httpBasic("ncb-fr", "cordon"))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[0].field").value("reason"));
    }

    @Test
    void givesATemplate() throws Exception {
        mvc.perform(get("/api/operations/TERRA/nominations/template.csv").with(httpBasic("ncb-fr", "cordon"))).andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv")).andExpect(content().string(containsString("entity_id")));
    }

    @Test
    void correctsOnesOwnNomination() throws Exception {
        mvc.perform(put("/api/nominations/" + nomination).with(httpBasic("ncb-fr", "cordon")).content("{\"forename\":\"Luc\"}"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.forename").value("Luc"));
        mvc.perform(put("/api/nominations/" + nomination).with(httpBasic("ncb-fr", "cordon")).content("{\"sex_id\":\"Q\"}"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[0].field").value("sex_id"));
    }

    @ParameterizedTest
    @CsvSource({"ncb-it, 404", "coordinator, 403", "manager, 403"})
    void letsNobodyElseCorrectItWhateverIsSent(String user, int status) throws Exception {
        mvc.perform(put("/api/nominations/" + nomination).with(httpBasic(user, "cordon")).content("no JSON"))
                .andExpect(status().is(status));
    }

    @ParameterizedTest
    @CsvSource({"ncb-it, 404", "ncb-fr, 403", "manager, 403"})
    void letsTheCoordinatorAloneJoin(String user, int status) throws Exception {
        mvc.perform(post("/api/nominations/" + nomination + "/join").with(httpBasic(user, "cordon")).content("{\"with\":\"TERRA-T2345\"}"))
                .andExpect(status().is(status));
    }

    @ParameterizedTest
    @CsvSource({"coordinator, 200", "ncb-fr, 403", "manager, 403", "ncb-de, 404", "admin, 404"})
    void showsTheCoordinatorAloneWhatFreezingWillDo(String user, int status) throws Exception {
        mvc.perform(get("/api/operations/TERRA/freeze-preview").with(httpBasic(user, "cordon"))).andExpect(status().is(status));
    }

    @Test
    void showsEachCountryWhatItHasToConfirm() throws Exception {
        target();
        play.freeze("TERRA");
        mvc.perform(get("/api/operations/TERRA/confirmations").with(httpBasic("ncb-it", "cordon"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1))).andExpect(jsonPath("$.items[0].role").value("HOST"))
                .andExpect(jsonPath("$.items[0].name").value("DURAND"));
        mvc.perform(get("/api/operations/TERRA/confirmations?country=FR").with(httpBasic("ncb-it", "cordon")))
                .andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(get("/api/operations/TERRA/confirmations").with(httpBasic("manager", "cordon"))).andExpect(status().isForbidden());
    }

    @Test
    void showsASuspendedCountryNothingMoreToConfirm() throws Exception {
        target();
        play.freeze("TERRA");
        mvc.perform(post("/api/operations/TERRA/participations/IT/departure").with(httpBasic("coordinator", "cordon"))
                .contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\"Sanctions\"}")).andExpect(status().isOk());
        mvc.perform(get("/api/operations/TERRA/confirmations").with(httpBasic("ncb-it", "cordon"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(get("/api/operations/TERRA/confirmations").with(httpBasic("ncb-fr", "cordon")))
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void recordsADeathWithItsTime() throws Exception {
        target();
        mvc.perform(post("/api/targets/" + nomination + "/death").with(httpBasic("ncb-fr", "cordon"))
                        .content("{\"happenedAt\":\"yesterday\",\"reason\":\"Certificate.\"}"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[0].field").value("happenedAt"));
        mvc.perform(post("/api/targets/" + nomination + "/death").with(httpBasic("ncb-fr", "cordon"))
                        .content("{\"happenedAt\":\"2020-05-11T04:20:00+02:00\",\"zone\":\"Europe/Rome\",\"reason\":\"Certificate.\"}"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.state").value("DECEASED"));
        mvc.perform(
                post("/api/targets/" + nomination + "/withdrawal").with(httpBasic("ncb-fr", "cordon")).content("{\"reason\":\"Late.\"}"))
                .andExpect(status().isConflict());
    }

    private void target() {
        play.finishNominating("TERRA", "FR");
        play.finishNominating("TERRA", "IT");
        play.accept("TERRA", "FR", List.of(nomination));
    }

    private static MockHttpServletRequestBuilder upload(String user, byte[] file) {
        return post("/api/operations/TERRA/nominations").with(httpBasic(user, "cordon")).contentType(MediaType.APPLICATION_JSON)
                .content(file);
    }
}
