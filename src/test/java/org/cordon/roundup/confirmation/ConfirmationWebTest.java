package org.cordon.roundup.confirmation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.cordon.support.CordonTest;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Changed answers by role. FR wants a person believed to be in IT; ES takes part and has nothing to do with that person; DE was not
 * invited.
 */
@CordonTest
@AutoConfigureMockMvc
class ConfirmationWebTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Play play;

    private String target;

    @BeforeEach
    void confirmed() {
        play.open("TERRA", "FR", "IT", "ES");
        target = play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR", "IT")).get(0);
        play.finishNominating("TERRA", "IT");
        play.finishNominating("TERRA", "ES");
        play.freeze("TERRA");
        play.confirm("TERRA", "IT", List.of(Map.of("reference", target, "answer", "CONFIRM", "investigator", "An Officer")));
    }

    @ParameterizedTest
    @CsvSource({"ncb-it, 200", "ncb-fr, 409", "ncb-es, 404", "ncb-de, 404", "coordinator, 403", "compliance, 403", "manager, 403",
            "admin, 403"})
    void isChangedByTheCountryThatGaveItAlone(String user, int status) throws Exception {
        change(user, target, "{\"answer\":\"DECLINE\",\"text\":\"A national.\"}").andExpect(status().is(status));
    }

    @ParameterizedTest
    @CsvSource({"ncb-es", "ncb-de"})
    void isJudgedOnlyOnceItIsClearThatThereIsOne(String user) throws Exception {
        change(user, target, "{ this is no JSON").andExpect(status().isNotFound());
    }

    @Test
    void answersWithTheNewStateAndItsVersion() throws Exception {
        mvc.perform(get("/api/operations/TERRA/confirmations").with(httpBasic("ncb-it", "cordon")))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].answer").value("CONFIRM")).andExpect(jsonPath("$.items[0].changeableUntil").isNotEmpty())
                .andExpect(jsonPath("$.items[0].version").value(2));
        change("ncb-it", target, "{\"answer\":\"DECLINE\",\"text\":\"A national.\",\"version\":2}").andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].answer").value("DECLINE")).andExpect(jsonPath("$.items[0].remark").value("A national."))
                .andExpect(jsonPath("$.items[0].version").value(3));
        change("ncb-it", target, "{\"answer\":\"CONFIRM\",\"investigator\":\"An Officer\",\"version\":2}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("was changed by ncb-it")));
    }

    @Test
    void saysWhichFieldCannotBeRead() throws Exception {
        change("ncb-it", target, "{\"answer\":\"PERHAPS\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[0].field").value("answer"));
        change("ncb-it", target, "{\"answer\":\"CONFIRM\",\"role\":\"NEITHER\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[0].field").value("role"));
        change("ncb-it", target, "{\"answer\":\"ASK\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[0].field").value("text"));
    }

    private ResultActions change(String user, String reference, String body) throws Exception {
        return mvc.perform(put("/api/operations/TERRA/confirmations/" + reference).with(httpBasic(user, "cordon"))
                .contentType("application/json").content(body));
    }
}
