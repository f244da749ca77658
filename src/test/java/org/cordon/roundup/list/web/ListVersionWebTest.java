package org.cordon.roundup.list.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.cordon.roundup.screening.JoinService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Versions of a list by role. FR and PL want one person, whose nominations were joined after the freeze. ES takes part and has nothing to
 * do with that person; DE was not invited.
 */
@CordonTest
@AutoConfigureMockMvc
class ListVersionWebTest {

    private static final String LIST = "/api/operations/TERRA/list/";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Play play;
    @Autowired
    private As as;
    @Autowired
    private JoinService joins;

    private String french;
    private String polish;

    @BeforeEach
    void joined() {
        play.open("TERRA", "FR", "PL", "ES");
        french = play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        polish = play.admit("TERRA", "PL", Notices.complete("2017/1", "DURAND", "PL")).get(0);
        play.finishNominating("TERRA", "ES");
        play.freeze("TERRA");
        as.coordinator(() -> joins.join(polish, french, "The same fingerprints."));
    }

    @ParameterizedTest
    @CsvSource({"coordinator, 200", "manager, 403", "compliance, 403", "ncb-fr, 403", "ncb-es, 403", "ncb-de, 404", "admin, 404"})
    void whatHasChangedIsForTheCoordinator(String user, int status) throws Exception {
        mvc.perform(get(LIST + "changes").with(httpBasic(user, "cordon"))).andExpect(status().is(status));
    }

    @ParameterizedTest
    @CsvSource({"coordinator, 201", "manager, 403", "compliance, 403", "ncb-fr, 403", "ncb-es, 403", "ncb-de, 404", "admin, 404"})
    void theNextVersionIsFrozenByTheCoordinator(String user, int status) throws Exception {
        distribute(user, "{}").andExpect(status().is(status));
    }

    @ParameterizedTest
    @CsvSource({"ncb-fr, 403", "ncb-de, 404"})
    void isJudgedOnlyOnceItIsClearThatHeMay(String user, int status) throws Exception {
        distribute(user, "{ this is no JSON").andExpect(status().is(status));
        split(user.equals("ncb-fr") ? "ncb-es" : user, "{ this is no JSON").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"coordinator, 200", "manager, 403", "compliance, 404", "ncb-fr, 403", "ncb-es, 404", "ncb-de, 404", "admin, 404"})
    void isSplitByTheCoordinator(String user, int status) throws Exception {
        split(user, "{\"reason\":\"Two persons.\"}").andExpect(status().is(status));
    }

    @Test
    void saysWhatIsMissingToSplit() throws Exception {
        split("coordinator", "{\"reason\":\" \"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[0].field").value("reason"));
    }

    @Test
    void showsWhoIsToldAndRefusesWhatWasSeenOtherwise() throws Exception {
        mvc.perform(get(LIST + "changes").with(httpBasic("coordinator", "cordon"))).andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.targets").value(1)).andExpect(jsonPath("$.changes[0].kind").value("JOINED"))
                .andExpect(jsonPath("$.changes[0].target").value(polish)).andExpect(jsonPath("$.changes[0].other").value(french))
                .andExpect(jsonPath("$.told", hasSize(2))).andExpect(jsonPath("$.seen").isNotEmpty());
        distribute("coordinator", "{\"version\":1,\"seen\":\"0\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("look at the changes again")));
        distribute("coordinator", "{\"version\":2}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("is 1, not 2")));
    }

    /** A script may send the version back exactly as it was shown. */
    @Test
    void freezesWithWhatTheChangesShow() throws Exception {
        var shown = JsonPath.parse(
                mvc.perform(get(LIST + "changes").with(httpBasic("coordinator", "cordon"))).andReturn().getResponse().getContentAsString());
        var body = "{\"version\":" + shown.read("$.version") + ",\"seen\":\"" + shown.read("$.seen") + "\"}";
        distribute("coordinator", body).andExpect(status().isCreated()).andExpect(jsonPath("$.version").value(2));
        distribute("coordinator", body).andExpect(status().isConflict());
    }

    @Test
    void tellsEachReaderHisPartOfTheHistory() throws Exception {
        distribute("coordinator", "{}").andExpect(status().isCreated());
        history("coordinator").andExpect(jsonPath("$.items", hasSize(2))).andExpect(jsonPath("$.items[0].version").value(2))
                .andExpect(jsonPath("$.items[0].by").value("coordinator")).andExpect(jsonPath("$.items[0].changes[0].reason").isNotEmpty())
                .andExpect(jsonPath("$.items[0].told[*].country", Matchers.contains("FR", "PL")));
        history("manager").andExpect(jsonPath("$.items[0].version").value(2)).andExpect(jsonPath("$.items[0].by").doesNotExist())
                .andExpect(jsonPath("$.items[0].changes[0].reason").doesNotExist());
        history("ncb-pl").andExpect(jsonPath("$.items", hasSize(2))).andExpect(jsonPath("$.items[0].changes[0].other").value(polish));
        history("ncb-fr").andExpect(jsonPath("$.items", hasSize(2))).andExpect(jsonPath("$.items[0].version").doesNotExist())
                .andExpect(jsonPath("$.items[0].by").doesNotExist()).andExpect(jsonPath("$.items[0].told").doesNotExist())
                .andExpect(content().string(Matchers.not(containsString(polish))));
        history("ncb-es").andExpect(status().isOk()).andExpect(jsonPath("$.items", hasSize(0)));
        history("compliance").andExpect(status().isForbidden());
        history("ncb-de").andExpect(status().isNotFound());
        history("admin").andExpect(status().isNotFound());
    }

    @Test
    void tellsNoCountryHowManyVersionsThereAre() throws Exception {
        play.confirm("TERRA", "FR", List.of(Map.of("reference", french, "answer", "CONFIRM")));
        distribute("coordinator", "{}").andExpect(status().isCreated());
        mvc.perform(get("/api/operations/TERRA").with(httpBasic("ncb-es", "cordon"))).andExpect(jsonPath("$.listVersion").value(1));
        mvc.perform(get("/api/operations/TERRA").with(httpBasic("ncb-fr", "cordon"))).andExpect(jsonPath("$.listVersion").value(1));
        mvc.perform(get("/api/operations/TERRA").with(httpBasic("coordinator", "cordon"))).andExpect(jsonPath("$.listVersion").value(2));
    }

    private ResultActions history(String user) throws Exception {
        return mvc.perform(get(LIST + "versions").with(httpBasic(user, "cordon")));
    }

    private ResultActions distribute(String user, String body) throws Exception {
        return mvc.perform(post(LIST + "versions").with(httpBasic(user, "cordon")).contentType("application/json").content(body));
    }

    private ResultActions split(String user, String body) throws Exception {
        return mvc.perform(
                post("/api/targets/" + polish + "/split").with(httpBasic(user, "cordon")).contentType("application/json").content(body));
    }
}
