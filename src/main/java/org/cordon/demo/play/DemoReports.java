package org.cordon.demo.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.LedgerEvents;
import org.cordon.rooms.attachment.AttachedItem;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.feedback.Feedback;
import org.cordon.roundup.feedback.ItemFeedback;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.lead.care.LeadFeedback;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Files the reports of the demo's countries through the services that the forms of these reports use. A report is not filed if the
 * operation's ledger already holds it from before an interruption of the demo.
 */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoReports {

    /**
     * A report on a target.
     *
     * @param content the report as the service reads it, including the reporting {@code country} and the {@code kind}: LEAD,
     *                LOCATION or ARREST
     * @param face    the number of the face on the portrait, or null
     */
    record Report(String target, ObjectNode content, Integer face) {

        Report(String target, ObjectNode content) {
            this(target, content, null);
        }

        Report photographed(int taken) {
            return new Report(target, content, taken);
        }

        private String country() {
            return content.get("country").textValue();
        }

        private boolean isArrest() {
            return content.get("kind").textValue().equals("ARREST");
        }

        private FactType fact() {
            return switch (content.get("kind").textValue()) {
                case "ARREST" -> ArrestFact.ARREST_REPORTED;
                case "LOCATION" -> LeadFact.LOCATED;
                default -> LeadFact.LEAD_RECEIVED;
            };
        }

        private String identity() {
            return identity(target, fact(), country());
        }

        private static String identity(String target, FactType fact, String country) {
            return target + " " + fact + " " + country;
        }
    }

    private static final int IN_CUSTODY = 160;

    private final LeadService leads;
    private final ArrestService arrests;
    private final LedgerEvents ledger;
    private final DemoPhotographs photographs;
    private final LeadFeedback feedback;

    DemoReports(LeadService leads, ArrestService arrests, LedgerEvents ledger, DemoPhotographs photographs, LeadFeedback feedback) {
        this.feedback = feedback;
        this.photographs = photographs;
        this.leads = leads;
        this.arrests = arrests;
        this.ledger = ledger;
    }

    /** Files the reports that have not been filed yet, each under the account of the country that the report names. */
    void file(String operation, List<Report> reports) {
        var filed = DemoAccounts.COORDINATOR.does(() -> filed(operation));
        reports.stream().filter(report -> !filed.contains(report.identity()))
                .forEach(report -> DemoAccounts.bureau(report.country()).does(() -> file(report)));
    }

    private String file(Report report) {
        if (!report.isArrest()) {
            return leads.report(report.target(), report.content()).reference();
        }
        var arrest = arrests.report(report.target(), report.content().deepCopy().without("kind")).reference();
        if (report.face() != null) {
            photographs.attach(AttachedItem.ARREST, arrest, report.face(), IN_CUSTODY);
        }
        return arrest;
    }

    /** Gives feedback on a lead as the signed-in country, unless the country has given feedback already. */
    void giveFeedback(String lead, ItemFeedback given) {
        if (feedback.of(lead).stream().noneMatch(said -> said.state() == Feedback.State.GIVEN)) {
            feedback.give(lead, given);
        }
    }

    private Set<String> filed(String operation) {
        var filed = new HashSet<String>();
        String after = null;
        do {
            var page = ledger.after(operation, after);
            page.items().forEach(event -> filed.add(Report.identity(event.target(), event.type(), event.country())));
            after = page.next();
        } while (after != null);
        return filed;
    }
}
