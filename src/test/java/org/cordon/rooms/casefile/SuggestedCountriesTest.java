package org.cordon.rooms.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.exchange.question.QuestionQueries;
import org.cordon.exchange.question.SoughtQuestions;
import org.cordon.exchange.question.ask.AskingService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * FR wants a Maltese, who is believed to be in IT and ES. The suggestions for a reader come from those parts of the file that the reader
 * sees.
 */
@CordonTest
class SuggestedCountriesTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private SuggestedCountries suggested;
    @Autowired
    private LeadService leads;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private AskingService asking;
    @Autowired
    private QuestionQueries questions;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetOfFrance() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
        TestDatabase.asOwner().update(
                "update nomination set notice = '{\"nationalities\": [\"MT\", \"914\", \"IT\"]}' where target = ?", target);
    }

    @Test
    void whoeverHasHimBeforeWhereHeIsBelievedToBeAndToTravelAndWhereHeComesFrom() {
        reported("IT", Reports.lead("PL"), "GR", "DE");

        assertThat(to("FR", target)).containsExactly("PL [PLACE]", "IT [HOST, NATIONALITY]", "ES [HOST]", "DE [ROUTE]", "GR [ROUTE]",
                "MT [NATIONALITY]");
        assertThat(to("IT", target)).as("a host").contains("FR [WANTING]").doesNotContain("IT [HOST, NATIONALITY]");
    }

    /** IT reported the lead and is a host. ES is a host and was given the lead. BE has nothing to do with the person. */
    @Test
    void aLeadAndAnArrestSuggestWhatTheirTargetDoesAsFarAsItIsSeen() {
        var lead = reported("IT", Reports.lead("PL"), "GR");
        var arrest = as.country("IT", () -> arrests.report(target, Reports.arrest("IT"))).reference();
        jobs.run();

        assertThat(to("FR", lead)).containsExactlyElementsOf(to("FR", target));
        assertThat(to("FR", arrest)).contains("IT [PLACE, HOST, NATIONALITY]", "PL [PLACE]");
        assertThat(to("PL", lead)).as("sees the lead that it was given, and nothing of the person").containsExactly("GR [ROUTE]");
        assertThatThrownBy(() -> to("BE", lead)).hasMessageContaining("There is no target, lead or arrest " + lead);
        assertThatThrownBy(() -> to("BE", target)).hasMessageContaining("that you may see");
        assertThatThrownBy(() -> to("PL", arrest)).hasMessageContaining("that you may see");
    }

    @Test
    void aLeadThatIsWithheldSuggestsNothing() {
        var before = to("ES", target);
        var report = Reports.lead("PL");
        report.putObject("handling").putArray("notFor").add("ES");
        var lead = reported("IT", report, "GR");

        assertThat(to("ES", target)).isEqualTo(before).doesNotContain("PL [PLACE]", "GR [ROUTE]");
        assertThatThrownBy(() -> to("ES", lead)).hasMessageContaining("that you may see");
        assertThat(to("FR", lead)).as("is told that ES may not know of it").contains("GR [ROUTE]").doesNotContain("ES [HOST]");
    }

    @Test
    void whoMayNotKnowOfHimIsNotSuggestedToThoseWhoAreToldSo() {
        TestDatabase.asOwner().update("""
                insert into handling (item, supplier, code, restriction, parties) values (?, 'ncb-FR', 'H0', 'NOT_FOR', '{ncb-MT}')""", target);

        assertThat(to("FR", target)).containsExactly("IT [HOST, NATIONALITY]", "ES [HOST]");
    }

    /** A question shows its subject to nobody new: an asked country does not come to see the subject. */
    @Test
    void aQuestionAboutALeadKeepsItFromThoseWhoDoNotSeeIt() {
        var lead = reported("IT", Reports.lead("PL"), "GR");
        var body = JsonNodeFactory.instance.objectNode().put("purpose", "LOCATE").put("urgency", "FLASH").put("text", "x")
                .put("subject", lead);
        body.putArray("countries").add("PL").add("BE");
        var question = as.country("FR", () -> asking.ask(body));
        jobs.run();

        assertThat(as.country("FR", () -> questions.one(question).subject())).isEqualTo(lead);
        assertThat(as.country("PL", () -> questions.one(question).subject())).as("was given the lead").isEqualTo(lead);
        assertThat(as.country("BE", () -> questions.one(question).subject())).isNull();
        assertThat(as.country("BE", () -> questions.all(SoughtQuestions.about(lead), null, 10))).isEmpty();
        assertThatThrownBy(() -> to("BE", lead)).hasMessageContaining("that you may see");
        assertThatThrownBy(() -> as.country("MT", () -> asking.ask(body)))
                .hasMessageContaining("is no target, lead or arrest that you may see");
    }

    private List<String> to(String country, String about) {
        return as.country(country, () -> suggested.about(about)).items().stream().map(one -> one.country() + " " + one.why()).toList();
    }

    private String reported(String country, ObjectNode report, String... route) {
        var travels = report.put("kind", "LEAD").put("urgency", "FLASH").putArray("route");
        List.of(route).forEach(travels::add);
        var lead = as.country(country, () -> leads.report(target, report)).reference();
        jobs.run();
        return lead;
    }
}
