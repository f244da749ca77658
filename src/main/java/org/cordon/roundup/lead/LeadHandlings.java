package org.cordon.roundup.lead;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.HandlingRules;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.ReportReader;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Component;

/** Reads the handling that the reporting country lays down for a lead, and says which countries may use the lead under that handling. */
@Component
public class LeadHandlings {

    private final Handlings handlings;
    private final ReportableTargets targets;

    LeadHandlings(Handlings handlings, ReportableTargets targets) {
        this.handlings = handlings;
        this.targets = targets;
    }

    /**
     * Reads the handling in a report. The result is usable only after {@link ReportReader#refuseIfWrong()}.
     *
     * @param country where the person is, was or may be
     */
    public Handling read(ReportReader reader, JsonNode report, LeadKind kind, String country, String reporter) {
        HandlingReader.misplaced(report, false)
                .forEach(field -> reader.refuse(field, said("has to stand in the object handling, written so")));
        var given = HandlingReader.read(report.path("handling"), (field, why) -> reader.refuse("handling." + field, why));
        var handling = HandlingRules.ofLead(given, reporter, country != null && Lead.isPositive(kind, country, reporter),
                (field, why) -> reader.refuse("handling." + field, why));
        handlings.check(handling, (field, why) -> reader.refuse("handling." + field, why));
        return handling;
    }

    /** Returns the countries that want the person and may see the lead. */
    public List<String> usableBy(Lead lead) {
        return targets.wanting(lead.target()).stream().filter(country -> !handlings.isWithheldFromCountry(lead.reference(), country))
                .toList();
    }
}
