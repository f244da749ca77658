package org.cordon.ledger;

import static org.cordon.ledger.LedgerFixture.anOperation;
import static org.cordon.ledger.LedgerFixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.cordon.shared.Refusal;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who gets which figures over REST: live for those who lead, as approved for the others, and for the rest nothing. */
@CordonTest
class ResultsControllerTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ResultsService results;
    @Autowired
    private As as;
    private LedgerFixture operation;

    @BeforeEach
    void anOperationWithAnArrest() {
        operation = anOperation(LedgerDatabase.jdbc()).invited("FR", "COMPLETED").target("A", "FR").target("B", "IT").list(5, "A", "B")
                .arrested("A", "IT", "A1", 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "manager"})
    void whoLeadsSeesThemLive(String user) throws Exception {
        ask(user, "?asOf=2026-05-20T00:00:00Z").andExpect(status().isOk())
                .andExpect(jsonPath("$.operation").value(operation.operation()))
                .andExpect(jsonPath("$.theme").value("PEOPLE_SMUGGLING"))
                .andExpect(jsonPath("$.asOf").value("2026-05-20T00:00:00Z"))
                .andExpect(jsonPath("$.listVersion").value(1))
                .andExpect(jsonPath("$.targets").value(2))
                .andExpect(jsonPath("$.arrested").value(1))
                .andExpect(jsonPath("$.atLarge").value(1))
                .andExpect(jsonPath("$.byPhase.before.arrested").value(1))
                .andExpect(jsonPath("$.byCountry[0].country").value("FR"));
    }

    @Test
    void anOffsetNeedsNoEscaping() throws Exception {
        mvc.perform(get("/api/operations/" + operation.operation() + "/results").queryParam("asOf", "2026-05-20T02:00:00 02:00")
                .with(httpBasic("manager", "cordon"))).andExpect(status().isOk()).andExpect(jsonPath("$.asOf").value("2026-05-20T00:00:00Z"));
    }

    @Test
    void aDayMeansItsEnd() throws Exception {
        ask("manager", "?asOf=2026-05-10").andExpect(jsonPath("$.arrested").value(1));
        ask("manager", "?asOf=2026-05-09").andExpect(jsonPath("$.arrested").value(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=yesterday", "knownAt=2026-13-01T00:00:00Z", "asOf=9999-01-01T00:00:00Z"})
    void aTimeThatIsNoneIsRefusedByName(String query) throws Exception {
        ask("manager", "?" + query).andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[0].field").value(query.split("=")[0]));
    }

    @Test
    void aCountryWaitsForTheApproval() throws Exception {
        as.coordinator(() -> results.freeze(operation.operation(), day(20), false));

        ask("ncb-fr", "").andExpect(status().isNotFound()).andExpect(jsonPath("$.detail").value(containsString("not approved")));
    }

    @Test
    void aCountrySeesTheApprovedFiguresWhateverHappensLater() throws Exception {
        as.coordinator(() -> results.freeze(operation.operation(), day(20), true));
        operation.arrested("B", "ES", "A2", 15).fact(FactType.RELEASED, "A", "IT", "A1", 16);

        ask("ncb-fr", "").andExpect(status().isOk()).andExpect(jsonPath("$.arrested").value(1)).andExpect(jsonPath("$.atLarge").value(1))
                .andExpect(jsonPath("$.asOf").value(day(20).toString()));
        ask("ncb-fr", "?asOf=" + day(20)).andExpect(status().isOk());
        ask("ncb-fr", "?asOf=" + day(21)).andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[0].field").value("asOf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-it", "compliance", "admin"})
    void forTheOthersThereIsNoOperation(String user) throws Exception {
        as.coordinator(() -> results.freeze(operation.operation(), day(20), true));

        ask(user, "").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "partner-EUROPOL"})
    void analystsAndPartnersSeeTheApprovedFiguresAndKnowNothingOfOthers(String group) {
        var unapproved = anOperation(LedgerDatabase.jdbc()).operation();
        for (var unknown : List.of(operation.operation(), unapproved, "NONE-2027")) {
            assertThatThrownBy(() -> as.person("somebody", group, () -> results.shown(unknown, null, null)))
                    .isInstanceOf(Refusal.class).hasMessage("There is no operation " + unknown + " that you may see.");
        }
        as.coordinator(() -> results.freeze(operation.operation(), day(20), true));

        assertThat(as.person("somebody", group, () -> results.shown(operation.operation(), null, null)).arrested()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITED", "DECLINED", "SILENT", "LEFT", "SUSPENDED"})
    void whoTakesNoPartSeesNoResults(String status) throws Exception {
        operation.invited("IT", status);
        as.coordinator(() -> results.freeze(operation.operation(), day(20), true));

        ask("ncb-it", "").andExpect(status().isNotFound());
        ask("ncb-it", "?asOf=" + day(20)).andExpect(status().isNotFound());
    }

    @Test
    void theSameFiguresComeAsCsv() throws Exception {
        mvc.perform(get("/api/operations/" + operation.operation() + "/results").accept("text/csv").with(httpBasic("manager", "cordon")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(containsString("arrested,,,1\r\n")))
                .andExpect(content().string(containsString("arrested,before,,1\r\n")))
                .andExpect(content().string(containsString("wanted,,FR,1\r\n")));
    }

    private ResultActions ask(String user, String query) throws Exception {
        return mvc.perform(get("/api/operations/" + operation.operation() + "/results" + query).with(httpBasic(user, "cordon")));
    }
}
