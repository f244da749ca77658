package org.cordon.roundup.participation.web;

import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cordon.support.CordonTest;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** REST tells only some readers which countries take part. */
@CordonTest
class ParticipationWebTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private RoundUp roundUp;

    @BeforeEach
    void twoTakePartAndOneDoesNot() {
        roundUp.launched("FR", "IT", "DE", "ES").accepted("FR", "IT").declined("DE");
    }

    @Test
    void aParticipantIsToldTheNamesOfTheOthersAndNoMore() throws Exception {
        ask("ncb-fr").andExpect(jsonPath("$.items[*].country", contains("FR", "IT")))
                .andExpect(jsonPath("$.items[0].liaisonOfficer").isNotEmpty())
                .andExpect(jsonPath("$.items[1].reference").doesNotExist()).andExpect(jsonPath("$.items[1].liaisonOfficer").doesNotExist());
    }

    @Test
    void whoDeclinedIsToldOfItselfAlone() throws Exception {
        ask("ncb-de").andExpect(jsonPath("$.items[*].country", contains("DE")));
    }

    @Test
    void nobodyAnswersForAnotherCountry() throws Exception {
        mvc.perform(put("/api/operations/" + RoundUp.OPERATION + "/participations/IT/answer").with(httpBasic("ncb-fr", "cordon"))
                .contentType(MediaType.APPLICATION_JSON).content("{\"accepted\":false,\"reason\":\"none\"}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void onlyTheCoordinatorInvitesLateAndReminds() throws Exception {
        for (var path : new String[] {"", "/reminders"}) {
            act("ncb-fr", path, "{\"countries\":[\"PT\"]}").andExpect(status().isForbidden());
            act("manager", path, "{\"countries\":[\"PT\"]}").andExpect(status().isForbidden());
            act("ncb-pt", path, "{\"countries\":[\"PT\"]}").andExpect(status().isNotFound());
        }
        act("coordinator", "", "{\"countries\":[\"PT\"]}").andExpect(status().isOk())
                .andExpect(jsonPath("$.invited[0].country").value("PT"))
                .andExpect(jsonPath("$.withoutContact").isEmpty());
        act("coordinator", "", "{\"countries\":[\"PT\",\"XX\"]}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[*].field", contains("countries[0]", "countries[1]")));
        act("coordinator", "/reminders", "{}").andExpect(status().isOk())
                .andExpect(jsonPath("$.reminded", contains("ES", "FR", "IT", "PT")));
    }

    @Test
    void aCountryLeavesAloneAndTheCoordinatorTakesOut() throws Exception {
        act("ncb-fr", "/IT/departure", "{\"reason\":\"none\"}").andExpect(status().isNotFound());
        act("manager", "/IT/departure", "{\"reason\":\"none\"}").andExpect(status().isForbidden());
        act("ncb-it", "/IT/departure", "{}").andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[0].field").value("reason"));
        act("ncb-it", "/IT/departure", "{\"reason\":\"no staff\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("LEFT"));
        act("coordinator", "/FR/departure", "{\"reason\":\"sanction\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("SUSPENDED"));
    }

    @Test
    void targetsThatWaitAreShownToTheCoordinatorAlone() throws Exception {
        var path = "/api/operations/" + RoundUp.OPERATION + "/targets/unattended";
        mvc.perform(get(path).with(httpBasic("coordinator", "cordon"))).andExpect(status().isOk()).andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(get(path).with(httpBasic("ncb-fr", "cordon"))).andExpect(status().isForbidden());
        mvc.perform(get(path).with(httpBasic("ncb-pt", "cordon"))).andExpect(status().isNotFound());
    }

    private ResultActions act(String user, String path, String body) throws Exception {
        return mvc.perform(post("/api/operations/" + RoundUp.OPERATION + "/participations" + path).with(httpBasic(user, "cordon"))
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions ask(String user) throws Exception {
        return mvc.perform(get("/api/operations/" + RoundUp.OPERATION + "/participations").with(httpBasic(user, "cordon")))
                .andExpect(status().isOk());
    }
}
