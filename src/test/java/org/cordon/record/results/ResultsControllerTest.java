package org.cordon.record.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.record.ledger.LedgerFixture.anOperation;
import static org.cordon.record.ledger.LedgerFixture.day;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.core.authority.AuthorityUtils.createAuthorityList;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The figures over REST for each reader: live figures for the people who lead, approved figures for the parties, and none for the rest. */
@CordonTest
class ResultsControllerTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ResultsService results;
    @Autowired
    private As as;
    @Autowired
    private Clock clock;
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
                .with(httpBasic("manager", "cordon"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").value("2026-05-20T00:00:00Z"));
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
        operation.arrested("B", "ES", "A2", 15).fact(ArrestFact.RELEASED, "A", "IT", "A1", 16);

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

        assertThat(as.person("somebody", group, () -> results.shown(operation.operation(), null, null)).totals().arrested()).isEqualTo(1);
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
        document("manager", "csv", "")
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(startsWith("figure,value\r\n")))
                .andExpect(content().string(containsString("\r\narrested,1\r\n")))
                .andExpect(content().string(containsString("\r\narrested.before,1\r\n")))
                .andExpect(content().string(containsString("\r\nwanted.FR,1\r\n")))
                .andExpect(content().string(containsString("\r\nwanted.region.europe,2\r\n")))
                .andExpect(content().string(containsString("\r\napproved,false\r\n")));
    }

    @Test
    void anApprovedResultHasANumberAndStaysReadable() throws Exception {
        assertThat(as.coordinator(() -> results.freeze(operation.operation(), day(9), true)).number())
                .isEqualTo(operation.operation() + "-R1");
        as.coordinator(() -> results.freeze(operation.operation(), day(19), false));
        assertThat(as.coordinator(() -> results.freeze(operation.operation(), day(20), true)).number())
                .isEqualTo(operation.operation() + "-R2");

        mvc.perform(get("/api/operations/" + operation.operation() + "/results/frozen").with(httpBasic("ncb-fr", "cordon")))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].number").value(operation.operation() + "-R2"))
                .andExpect(jsonPath("$.items[0].approvedBy").value("coordinator"))
                .andExpect(jsonPath("$.items[1].asOf").value(day(9).toString()));
        ask("ncb-fr", "?number=1").andExpect(jsonPath("$.arrested").value(0))
                .andExpect(jsonPath("$.number").value(operation.operation() + "-R1"));
        ask("ncb-fr", "").andExpect(jsonPath("$.arrested").value(1)).andExpect(jsonPath("$.count").value("PUBLISHED"));
        ask("ncb-fr", "?asOf=" + day(9)).andExpect(jsonPath("$.number").value(operation.operation() + "-R1"));
        ask("coordinator", "?number=2").andExpect(jsonPath("$.number").value(operation.operation() + "-R2"))
                .andExpect(jsonPath("$.count").value("COMPLETE"));
        ask("coordinator", "?number=" + operation.operation() + "-R2").andExpect(jsonPath("$.asOf").value(day(20).toString()));
        for (var unknown : List.of("3", "0", "R3", "first")) {
            ask("coordinator", "?number=" + unknown).andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail").value(containsString("no approved results")));
        }
    }

    @Test
    void notEvenTheOwnerChangesOrRemovesWhatIsFrozen() {
        as.coordinator(() -> results.freeze(operation.operation(), day(20), true));

        for (var change : List.of("update frozen_results set figures = '{}'", "delete from frozen_results")) {
            assertThatThrownBy(() -> LedgerDatabase.jdbc().sql(change + " where operation = ?").param(operation.operation()).update())
                    .hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> LedgerDatabase.jdbc().sql("update operation set title = 'Another' where reference = ?")
                .param(operation.operation()).update())
                .hasMessageContaining("never changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=de", "asOf=2126-01-01", "knownAt=2126-01-01T00:00:00Z", "count=ALL"})
    void whatCannotBeMeantIsRefusedByName(String query) throws Exception {
        document("coordinator", "pdf", "?" + query).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[0].field").value(query.split("=")[0]))
                .andExpect(jsonPath("$.detail").value(containsString(query.split("=")[0])));
    }

    @Test
    void aCountryAsksForNoCompleteCount() throws Exception {
        as.coordinator(() -> results.freeze(operation.operation(), day(20), true));

        ask("ncb-fr", "?count=COMPLETE").andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[0].field").value("count"));
    }

    @Test
    void todayMeansNow() throws Exception {
        ask("manager", "?asOf=" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).andExpect(status().isOk())
                .andExpect(jsonPath("$.arrested").value(1));
    }

    @Test
    void aDocumentIsInTheLanguageOfItsReader() throws Exception {
        as.coordinator(() -> results.freeze(operation.operation(), day(20), true));

        mvc.perform(get("/api/operations/" + operation.operation() + "/results.pdf")
                .with(user("ncb-fr").authorities(createAuthorityList("ncb-FR"))))
                .andExpect(status().isOk()).andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString(operation.operation() + "-R1-fr.pdf")));
        document("ncb-fr", "pdf", "").andExpect(header().string("Content-Disposition", containsString("-R1-en.pdf")));
        document("ncb-fr", "xlsx", "?lang=ar").andExpect(header().string("Content-Disposition", containsString("-R1-ar.xlsx")));
        document("coordinator", "pdf", "").andExpect(header().string("Content-Disposition", containsString("-not-approved-en.pdf")));
    }

    private ResultActions ask(String user, String query) throws Exception {
        return mvc.perform(get("/api/operations/" + operation.operation() + "/results" + query).with(httpBasic(user, "cordon")));
    }

    private ResultActions document(String user, String format, String query) throws Exception {
        return mvc.perform(get("/api/operations/" + operation.operation() + "/results." + format + query).with(httpBasic(user, "cordon")));
    }
}
