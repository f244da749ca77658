package org.cordon.roundup.personreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.arrest.ArrestReleaseService;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.arrest.identity.ArrestIdentityService;
import org.cordon.roundup.lead.LeadState;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.report.ReportedName;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class PersonReportServiceTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private PersonReportService reports;
    @Autowired
    private PersonReportChangeService changes;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private VisibleArrests visibleArrests;
    @Autowired
    private ArrestIdentityService identities;
    @Autowired
    private ArrestReleaseService releases;
    @Autowired
    private VisibleLeads visibleLeads;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private As as;
    @Autowired
    private Jobs jobs;

    private String target;

    @BeforeEach
    void aTargetThatPortugalCannotSee() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
    }

    @Test
    void anArrestInACountryThatWasNeverToldReachesTheWantingCountry() {
        var reference = arrest("2016/12345", "Yann Morvan");

        assertThat(reference).matches("R-[2-9A-Z]{10}");
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
        assertThat(listed.ledger(OPERATION)).containsExactly("ARREST_REPORTED PT");
        assertThat(matched(reference)).startsWith("LARK-2027-A");
    }

    /** The number is right and the name is another: the person may use it as an alias, and the wanting country knows. */
    @ParameterizedTest
    @ValueSource(strings = {"Кербирю", "Kerbiriou"})
    void underAnotherNameTheWantingCountryIsAsked(String name) {
        var arrest = arrest("2016/12345", name);

        assertThat(arrest).matches("R-[2-9A-Z]{10}");
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
        assertThat(as.country("FR", () -> visibleArrests.reportedName(matched(arrest)))).isEqualTo(new ReportedName(name, true));
        assertThat(listed.messages(matched(arrest))).containsExactly("ARREST_REPORTED coordinator", "ARREST_REPORTED ncb-FR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yann Morvan", "Морван"})
    void theNameThatWasGivenIsKeptWhereItIsTheOneOnFileInWhateverLetters(String name) {
        var arrest = arrest("2016/12345", name);

        assertThat(as.country("FR", () -> visibleArrests.reportedName(matched(arrest)))).isEqualTo(new ReportedName(name, false));
    }

    /** The identity has to be established first: until then no correction makes the report a positive location. */
    @Test
    void aLocationUnderAnotherNameIsAPossibleOneAndStaysOne() {
        var location = report("LOCATION", "2016/12345", "Kerbiriou", Reports.lead("PT"));

        assertThat(listed.ledger(OPERATION)).containsExactly("POSSIBLE_LOCATION PT");
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        as.country("PT",
                () -> changes.correct(location, JsonNodeFactory.instance.objectNode().put("reason", "a slip").put("place", "Porto")));
        jobs.run();
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(as.country("FR", () -> visibleLeads.require(matched(location)).report().place())).isEqualTo("Porto");
    }

    /**
     * A person in custody cannot be arrested elsewhere. A report under the same number becomes a lead for the wanting country,
     * and does not show the arrest to its reporter.
     */
    @Test
    void whoIsReportedUnderTheNumberOfOneHeldElsewhereIsALead() {
        as.country("IT", () -> arrests.report(target, Reports.arrest("IT")));
        var reference = arrest("2016/12345", "Kerbiriou");

        assertThat(matched(reference)).startsWith("LARK-2027-L");
        assertThat(listed.ledger(OPERATION)).containsExactly("ARREST_REPORTED IT", "LEAD_RECEIVED PT");
        assertThat(as.country("FR", () -> visibleLeads.require(matched(reference)).report().text())).contains("seen with", "warrant for",
                "with " + Reports.MARKER);
        as.country("PT",
                () -> changes.correct(reference, JsonNodeFactory.instance.objectNode().put("reason", "a slip").put("custody", "let go")));
        as.country("PT", () -> changes.withdraw(reference, JsonNodeFactory.instance.objectNode().put("reason", "somebody else")));
        jobs.run();
        assertThat(as.country("FR", () -> visibleLeads.require(matched(reference)).state())).isEqualTo(LeadState.WITHDRAWN);
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
    }

    @Test
    void aLeadAndALocationGoTheirOrdinaryWay() {
        var lead = report("LEAD", "2016/12345", "Morvan", Reports.lead("BR"));
        var location = report("LOCATION", "2016-12345", "MORVAN Yann", Reports.lead("PT"));

        assertThat(matched(lead)).startsWith("LARK-2027-L");
        assertThat(matched(location)).startsWith("LARK-2027-L");
        assertThat(listed.ledger(OPERATION)).containsExactly("LEAD_RECEIVED BR", "LOCATED PT");
        assertThat(listed.state(target)).isEqualTo("LOCATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016/99999", "2017/12345"})
    void whoIsNotSoughtIsReportedAllTheSame(String number) {
        var reference = arrest(number, "Morvan");

        assertThat(reference).matches("R-[2-9A-Z]{10}");
        assertThat(matched(reference)).isNull();
        assertThat(listed.ledger(OPERATION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016/12345", "2016/99999"})
    void theSameReportOnceMoreHasTheSameReference(String number) {
        assertThat(arrest(number, "Morvan")).isEqualTo(arrest(number, "MORVAN"));
        assertThat(report("LEAD", number, "Morvan", Reports.lead("PT"))).isEqualTo(report("LEAD", number, "Morvan", Reports.lead("PT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016/12345", "2016/99999"})
    void anotherLeadHasAnotherReference(String number) {
        assertThat(report("LEAD", number, "Morvan", Reports.lead("PT")))
                .isNotEqualTo(report("LEAD", number, "Morvan", Reports.lead("PT").put("text", "something else")));
    }

    @Test
    void theSameLeadOnceMoreIsNoOtherLead() {
        report("LEAD", "2016/12345", "Morvan", Reports.lead("PT"));
        report("LEAD", "2016/12345", "Morvan", Reports.lead("PT"));

        assertThat(listed.ledger(OPERATION)).containsExactly("LEAD_RECEIVED PT");
    }

    @Test
    void aReportThatWasMadeTooEarlyIsMatchedWhenItIsRepeated() {
        TestDatabase.asOwner().update("update target set state = 'WITHDRAWN'");
        var early = arrest("2016/12345", "Morvan");
        assertThat(matched(early)).isNull();

        TestDatabase.asOwner().update("update target set state = 'AT_LARGE'");
        assertThat(arrest("2016/12345", "Morvan")).isEqualTo(early);
        assertThat(matched(early)).startsWith("LARK-2027-A");
    }

    @Test
    void whoWasReleasedAndIsArrestedLaterIsAnotherArrestUnderTheSameReport() {
        var first = arrest("2016/12345", "Morvan");
        var before = matched(first);
        as.country("FR", () -> identities.confirm(before, true, "DNA", null));
        SystemWork.run(() -> identities.announce(before));
        as.country("PT", () -> releases.release(before, Reports.release()));
        var again = report("ARREST", "2016/12345", "Morvan", Reports.arrest("PT").put("happenedAt", "2027-05-11T13:00:00+02:00"));

        assertThat(again).isEqualTo(first);
        assertThat(matched(first)).startsWith("LARK-2027-A").isNotEqualTo(before);
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
    }

    @Test
    void aPursuitThatHasEndedIsNoMatch() {
        TestDatabase.asOwner().update("update target set state = 'SURRENDERED'");

        assertThat(matched(arrest("2016/12345", "Morvan"))).isNull();
    }

    @Test
    void anOperationThatWasCalledOffIsNoMatch() {
        TestDatabase.asOwner().update("update operation set phase = 'CANCELLED'");

        assertThat(matched(arrest("2016/12345", "Morvan"))).isNull();
    }

    @Test
    void theOperationInItsOperationalPhaseComesBeforeTheOneLaunchedLast() {
        listed.operation("WREN-2027", "CONFIRMATION", Instant.parse("2027-03-01T09:00:00Z"));
        listed.target("WREN-2027", "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of());

        assertThat(matched(arrest("2016/12345", "Morvan"))).startsWith("LARK-2027-A");
    }

    @Test
    void elseTheOneLaunchedLastIsTaken() {
        TestDatabase.asOwner().update("update operation set phase = 'CLOSED'");
        listed.operation("WREN-2027", "CONFIRMATION", Instant.parse("2027-03-01T09:00:00Z"));
        listed.target("WREN-2027", "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of());

        assertThat(matched(arrest("2016/12345", "Morvan"))).startsWith("WREN-2027-A");
    }

    private String arrest(String number, String name) {
        return report("ARREST", number, name, Reports.arrest("PT"));
    }

    private String report(String kind, String number, String name, ObjectNode report) {
        var reference = as.country("PT", () -> reports.report(Reports.kind(kind, Reports.onPerson(number, name, report))));
        jobs.run();
        return reference;
    }

    /** The last outcome of the report, or null. */
    private static String matched(String reference) {
        return TestDatabase.asOwner()
                .queryForList("select matched from person_match where report = ? order by number desc limit 1", String.class, reference)
                .stream().findFirst().orElse(null);
    }
}
