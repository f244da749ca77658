package org.cordon.rooms.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordon.support.RoundUp.DAY;
import static org.cordon.support.RoundUp.OPERATION;
import static org.cordon.support.RoundUp.decisions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.cordon.exchange.release.ReleaseRequestService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.rooms.progress.Progress.Awaited;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.participation.DepartureService;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The progress page of a country counts that country's own cases, and nothing of any other country. */
@CordonTest
class ProgressTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private As as;
    @Autowired
    private ProgressService progress;
    @Autowired
    private OpenWorkService work;
    @Autowired
    private TargetQueries targets;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private DepartureService departures;
    @Autowired
    private ReleaseRequestService releases;
    @Autowired
    private Jobs jobs;

    @Test
    void aCountrySeesWhatItOwesAndToWhom() {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT", "ES");
        assertThat(of("FR").owed()).extracting(Progress.Owed::task).containsExactly("userTask_nominate");

        roundUp.nominated("FR", "IT", "ES", "IT").nominated("ES", "IT").finished("IT").screened("FR", "ACCEPT").screened("ES", "ACCEPT")
                .frozen();

        var italy = of("IT");
        assertThat(italy.wanted()).isEmpty();
        assertThat(italy.hosted()).isEqualTo(Map.of("AWAITING_CONFIRMATION", 3));
        assertThat(italy.owed()).hasSize(1);
        assertThat(italy.owed().get(0).task()).isEqualTo("userTask_confirmTargets");
        assertThat(italy.owed().get(0).reference()).isEqualTo(RoundUp.participation("IT"));
        assertThat(italy.owed().get(0).awaitedBy()).containsExactly(new Awaited("FR", 2), new Awaited("ES", 1));
        assertThat(italy.owed().get(0).overdue()).isZero();
        assertThat(of("FR").awaited()).containsExactly(new Awaited("IT", 2), new Awaited("ES", 1));
        assertThat(of("ES").awaited()).containsExactly(new Awaited("IT", 1));

        roundUp.confirmed("IT", "CONFIRM");

        assertThat(of("IT").owed()).isEmpty();
        assertThat(of("FR").awaited()).containsExactly(new Awaited("ES", 1));
        assertThat(of("ES").awaited()).isEmpty();
    }

    @Test
    void everyDeskSeesWhatWaitsForItAndWhoLeadsWhatWaitsForOthers() {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT", "ES");
        roundUp.nominated("FR", "IT").finished("IT").finished("ES");

        var screening = as.coordinator(() -> work.start(OPERATION));
        assertThat(screening.tasks()).extracting(OpenWork.Task::task).containsExactly("userTask_screenBatch");
        assertThat(screening.work().others()).isEqualTo(0);
        assertThat(as.country("FR", () -> work.start(OPERATION)).tasks()).isEmpty();

        roundUp.screened("FR", "ACCEPT").frozen();

        assertThat(as.country("IT", () -> work.all(null, 10))).extracting(OpenWork::operation, OpenWork::number, OpenWork::others)
                .containsExactly(tuple(OPERATION, 1, 0));
        assertThat(as.country("FR", () -> work.all(null, 10))).extracting(OpenWork::number, OpenWork::others).containsExactly(tuple(1, 1));
        var italy = as.country("IT", () -> work.start(OPERATION));
        assertThat(italy.tasks()).extracting(OpenWork.Task::reference).containsExactly(RoundUp.participation("IT"));
        assertThat(italy.sections()).contains("countries", "dates", "list").doesNotContain("results", "handling", "reports");
        assertThat(as.country("FR", () -> work.start(OPERATION)).sections()).contains("handling");
        assertThat(as.country("DE", () -> work.all(null, 10))).isEmpty();
        assertThatThrownBy(() -> as.country("DE", () -> work.start(OPERATION))).isInstanceOf(Refusal.class);
    }

    @Test
    void aQuestionIsStillAnAnswerOwed() {
        roundUp.withFrozenList();
        var target = roundUp.targetsOf("IT").get(0);
        roundUp.country("IT", "userTask_confirmTargets",
                decisions(List.of(Map.of("reference", target, "answer", "ASK", "text", "Which spelling?"))));

        assertThat(of("FR").awaited()).containsExactly(new Awaited("IT", 1));
        assertThat(of("IT").owed().get(0).awaitedBy()).containsExactly(new Awaited("FR", 1));
    }

    @Test
    void aReleaseThatItIsAskedForIsOwedToo() {
        roundUp.withFrozenList();
        var target = roundUp.targetsOf("IT").get(0);
        var request = as.country("IT", () -> releases.askForTarget(target,
                JsonNodeFactory.instance.objectNode().put("for", "ES").put("reason", "They know him.")));
        jobs.run();

        assertThat(of("FR").owed()).filteredOn(owed -> owed.task().equals("userTask_answerRelease")).extracting(Progress.Owed::reference)
                .containsExactly(request);
        assertThat(of("IT").owed()).extracting(Progress.Owed::task).doesNotContain("userTask_answerRelease");
    }

    @Test
    void itsFiguresAreThoseOfItsList() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
        var target = roundUp.targetsOf("FR").get(0);
        as.country("IT", () -> arrests.report(target, roundUp.arrest("IT", "Europe/Rome")));

        for (var country : List.of("FR", "IT")) {
            var own = of(country);
            for (var state : TargetState.values()) {
                var listed = as.country(country, () -> targets.in(OPERATION, state, null, null, 100)).size();
                assertThat(own.wanted().getOrDefault(state.name(), 0) + own.hosted().getOrDefault(state.name(), 0))
                        .as("%s of %s", state, country).isEqualTo(listed);
            }
        }
    }

    @Test
    void aTargetThatIsWithheldCountsNowhere() throws Exception {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        var nomination = roundUp.putForward("FR", "IT").get(0);
        roundUp.finished("FR", "IT").screened("FR", "ACCEPT").frozen();
        assertThat(of("FR").awaited()).containsExactly(new Awaited("IT", 1));
        assertThat(of("IT").hosted()).isEqualTo(Map.of("AWAITING_CONFIRMATION", 1));

        mvc.perform(put("/api/nominations/" + nomination + "/handling").with(httpBasic("ncb-fr", "cordon")).header("If-Match", "\"0\"")
                .contentType("application/json").content("{\"notFor\":[\"IT\"]}")).andExpect(status().isNoContent());
        jobs.run();

        assertThat(of("IT").hosted()).isEmpty();
        assertThat(of("IT").owed()).flatExtracting(Progress.Owed::awaitedBy).isEmpty();
        assertThat(of("FR").awaited()).isEmpty();
        assertThat(of("FR").wanted()).hasSize(1);
    }

    @Test
    void whoHasLeftIsNotToldWhoTakesPart() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").finished("IT").screened("FR", "ACCEPT").frozen();
        assertThat(of("FR").awaited()).containsExactly(new Awaited("IT", 1));

        as.country("FR", () -> departures.leave(RoundUp.participation("FR"), "no staff"));
        jobs.run();

        assertThat(of("FR").answer()).isEqualTo("LEFT");
        assertThat(of("FR").awaited()).isEmpty();
        assertThat(of("FR").wanted()).as("what it nominated it keeps").hasSize(1);
    }

    @Test
    void whoHasWithdrawnWaitsForNobody() {
        roundUp.withFrozenList();
        TestDatabase.asOwner().update("update target_wanting set withdrawn_at = now() where country = 'FR'");

        assertThat(of("IT").owed()).flatExtracting(Progress.Owed::awaitedBy).isEmpty();
    }

    @Test
    void whomItWantsItselfItDoesNotHostBesides() {
        roundUp.withFrozenList();
        TestDatabase.asOwner().update("insert into target_host values (?, 'FR', 2)", roundUp.targetsOf("FR").get(0));

        assertThat(of("FR").wanted()).isEqualTo(Map.of("AWAITING_CONFIRMATION", 1));
        assertThat(of("FR").hosted()).isEmpty();
    }

    /** Adds an operation that was launched later and is over. */
    @Test
    void whatIsOverComesLast() {
        roundUp.withFrozenList();
        TestDatabase.asOwner().update("""
                insert into operation select (jsonb_populate_record(o,
                    '{"reference": "UMBRA-2027", "phase": "CANCELLED", "launched_at": "2099-01-01T00:00:00Z"}')).*
                from operation o""");
        TestDatabase.asOwner().update("""
                insert into participation select (jsonb_populate_record(p, '{"reference": "UMBRA-2027-FR", "operation": "UMBRA-2027"}')).*
                from participation p where country = 'FR'""");

        assertThat(as.country("FR", () -> progress.own(null, 10))).extracting(Progress::operation).containsExactly(OPERATION, "UMBRA-2027");
    }

    @Test
    void whatIsOverdueIsCounted() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
        var target = roundUp.targetsOf("FR").get(0);
        as.country("IT", () -> arrests.report(target, roundUp.arrest("IT", "Europe/Rome")));
        jobs.run();
        assertThat(of("FR").owed()).extracting(Progress.Owed::overdue).containsExactly(0);

        roundUp.after(DAY.multipliedBy(4));

        assertThat(of("FR").owed()).extracting(Progress.Owed::overdue).containsExactly(1);
    }

    @Test
    void resultsAppearOnceTheyAreApproved() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened().ended();
        assertThat(of("FR").results()).isNull();

        roundUp.approved();
        assertThat(of("FR").results().totals().targets()).isEqualTo(1);
        assertThat(of("FR").phase()).isEqualTo("CLOSED");
    }

    @Test
    void aCountryThatWasNotInvitedSeesNothing() {
        roundUp.withFrozenList();

        assertThat(as.country("DE", () -> progress.own(null, 10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "compliance", "manager", "admin"})
    void isForCountriesAlone(String user) throws Exception {
        mvc.perform(get("/api/progress").with(httpBasic(user, "cordon"))).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is nothing here that you may see."));
    }

    private Progress of(String country) {
        var all = as.country(country, () -> progress.own(null, 10));
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
