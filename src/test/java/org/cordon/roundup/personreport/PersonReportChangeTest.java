package org.cordon.roundup.personreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.arrest.ArrestState;
import org.cordon.roundup.arrest.ExtraditionService;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.arrest.identity.ArrestIdentityService;
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

/**
 * Reports on persons by notice number and name are corrected and withdrawn. The match follows, and the reporter cannot tell whether there
 * is one.
 */
@CordonTest
class PersonReportChangeTest {

    private static final String OPERATION = "LARK-2027";
    private static final String SOUGHT = "2016/12345";
    private static final String UNKNOWN = "2016/99999";

    @Autowired
    private PersonReportService reports;
    @Autowired
    private PersonReportChangeService changes;
    @Autowired
    private VisibleArrests visibleArrests;
    @Autowired
    private ArrestIdentityService identities;
    @Autowired
    private ExtraditionService extradition;
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
        target = listed.target(OPERATION, "2222", SOUGHT, "MORVAN", "Yann", List.of("FR"), List.of("IT"));
    }

    @Test
    void theMatchedArrestFollowsACorrectionAndFallsWithAWithdrawal() {
        var report = report("ARREST", SOUGHT);
        change(report, "correction", reason().put("happenedAt", "2027-05-11T03:20:00+02:00").put("custody", "prison"));
        assertThat(as.country("FR", () -> visibleArrests.require(matched(report)))).satisfies(arrest -> {
            assertThat(arrest.happenedAt().toString()).isEqualTo("2027-05-11T03:20+02:00[Europe/Rome]");
            assertThat(arrest.report().custody()).isEqualTo("prison");
        });

        change(report, "withdrawal", reason());
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(as.country("FR", () -> visibleArrests.require(matched(report))).state()).isEqualTo(ArrestState.WITHDRAWN);
    }

    @Test
    void theMatchedLocationFollowsToo() {
        var report = report("LOCATION", SOUGHT);
        assertThat(listed.state(target)).isEqualTo("LOCATED");
        change(report, "correction", reason().put("country", "ES"));
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        change(report, "withdrawal", reason());

        assertThat(listed.ledger(OPERATION)).containsExactly("LOCATED PT", "VOIDED PT", "POSSIBLE_LOCATION ES", "VOIDED ES");
    }

    @Test
    void whatIsReportedOnceMoreIsAnotherReport() {
        var first = report("ARREST", SOUGHT);
        change(first, "withdrawal", reason());

        assertThat(report("ARREST", SOUGHT)).isNotEqualTo(first);
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARREST", "LEAD", "LOCATION"})
    void theReporterCannotTellWhetherAnybodyIsSought(String kind) {
        var sought = report(kind, SOUGHT);
        var unknown = report(kind, UNKNOWN);
        if (kind.equals("ARREST")) {
            var arrest = matched(sought);
            as.country("FR", () -> identities.confirm(arrest, true, "DNA", null));
            as.country("FR", () -> extradition.follow(arrest, "SURRENDERED", null));
        }
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T15:00:00Z")));

        for (var correction : List.of(reason(), reason().put("text", "other"), reason().put("happenedAt", "2027-05-11T14:00:00Z"),
                reason().put("happenedAt", "2029-05-11T14:00:00Z"), reason().put("country", "ES"), reason().put("name", "Other"),
                reason().put("custody", "prison"), reason().put("zone", "Nowhere"), JsonNodeFactory.instance.objectNode(),
                reason().put("version", 0))) {
            assertThat(change(sought, "correction", correction))
                    .isEqualTo(change(unknown, "correction", correction).replace(unknown, sought));
        }
        for (var withdrawal : List.of(JsonNodeFactory.instance.objectNode(), reason(), reason())) {
            assertThat(change(sought, "withdrawal", withdrawal))
                    .isEqualTo(change(unknown, "withdrawal", withdrawal).replace(unknown, sought));
        }
    }

    @Test
    void aSurrenderStaysWhatItIsAndTheReportIsWithdrawnAllTheSame() {
        var report = report("ARREST", SOUGHT);
        var arrest = matched(report);
        as.country("FR", () -> identities.confirm(arrest, true, "DNA", null));
        as.country("FR", () -> extradition.follow(arrest, "SURRENDERED", null));

        assertThat(change(report, "withdrawal", reason())).isEqualTo("done");
        assertThat(listed.state(target)).isEqualTo("SURRENDERED");
        assertThat(change(report, "withdrawal", reason())).contains("has been withdrawn already");
    }

    @Test
    void anothersReportDoesNotExist() {
        var report = report("LEAD", UNKNOWN);

        for (var other : List.of("ES", "FR")) {
            assertThat(as.country(other, () -> attempt(() -> changes.withdraw(report, reason()))))
                    .startsWith("NOT_FOUND There is no report");
        }
        assertThat(as.coordinator(() -> attempt(() -> changes.withdraw(report, reason())))).startsWith("FORBIDDEN");
    }

    private String change(String report, String what, ObjectNode posted) {
        var answer = as.country("PT", () -> attempt(() -> {
            if (what.equals("correction")) {
                changes.correct(report, posted);
            } else {
                changes.withdraw(report, posted);
            }
        }));
        jobs.run();
        return answer;
    }

    /** The text that the acting person reads. */
    private static String attempt(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.kind() + " " + refusal.sentence() + " " + refusal.reasons();
        }
    }

    private String report(String kind, String number) {
        var report = kind.equals("ARREST") ? Reports.arrest("PT") : Reports.lead("PT");
        var reference = as.country("PT", () -> reports.report(Reports.kind(kind, Reports.onPerson(number, "Morvan", report))));
        jobs.run();
        return reference;
    }

    private static ObjectNode reason() {
        return JsonNodeFactory.instance.objectNode().put("reason", "by mistake");
    }

    /** The last outcome of the report, or null. */
    private static String matched(String reference) {
        return TestDatabase.asOwner()
                .queryForList("select matched from person_match where report = ? order by number desc limit 1", String.class, reference)
                .stream().findFirst().orElse(null);
    }
}
