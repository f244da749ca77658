package org.cordon.participation.web;

import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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

/** Who learns over REST which countries take part. */
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
        ask("ncb-fr").andExpect(jsonPath("$.items[*].country", contains("FR", "IT"))).andExpect(jsonPath("$.items[0].liaisonOfficer").isNotEmpty())
                .andExpect(jsonPath("$.items[1].reference").isEmpty()).andExpect(jsonPath("$.items[1].liaisonOfficer").isEmpty());
    }

    @Test
    void whoDeclinedIsToldOfItselfAlone() throws Exception {
        ask("ncb-de").andExpect(jsonPath("$.items[*].country", contains("DE")));
    }

    @Test
    void nobodyAnswersForAnotherCountry() throws Exception {
        mvc.perform(put("/api/operations/" + RoundUp.OPERATION + "/participations/IT/answer").with(httpBasic("ncb-fr", "cordon"))
                .contentType(MediaType.APPLICATION_JSON).content("{\"accepted\":false,\"reason\":\"none\"}")).andExpect(status().isNotFound());
    }

    private ResultActions ask(String user) throws Exception {
        return mvc.perform(get("/api/operations/" + RoundUp.OPERATION + "/participations").with(httpBasic(user, "cordon")))
                .andExpect(status().isOk());
    }
}
