package org.cordon.roundup.lead;

import java.util.List;

/** What the process of a lead is told. */
public interface LeadWorkflow {

    /** A lead or a location was reported by other means than the process's own start form. */
    void leadShared(ReportedLead lead);

    /** The country that reported the lead has corrected it; the person is, was or may be in the given country. */
    void leadCorrected(String lead, String country);

    /** The country that reported the lead lets other countries than before assess it. */
    void leadUsableBy(String lead, List<String> countries);

    /** The lead no longer stands behind another one: it is to be assessed, or rests first if its target is suspended. */
    void leadTurn(String lead, boolean targetSuspended);

    /** The lead, which stood behind another one, was assessed together with that. */
    void leadAssessedTogether(String lead);

    /** The country that reported the lead has withdrawn it. */
    void leadWithdrawn(String lead);
}
