package org.cordon.lead;

/** What the process of a lead is told. */
public interface LeadWorkflow {

    /** A lead or a location was reported by other means than the process's own start form. */
    void leadShared(ReportedLead lead);
}
