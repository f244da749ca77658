package org.cordon.roundup.lead.care;

import java.util.List;
import org.cordon.roundup.feedback.Feedback;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.Given;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.LeadHandlings;
import org.cordon.roundup.lead.VisibleLeads;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of a lead, by all who were given it. A country that wants the person says it as it assesses the lead, for all that want him;
 * whoever has it because it concerns him otherwise says it in a task of its own.
 */
@Service
@Transactional
public class LeadFeedback {

    private final VisibleLeads visible;
    private final LeadHandlings handlings;
    private final LeadRouting routing;
    private final FeedbackService feedback;

    LeadFeedback(VisibleLeads visible, LeadHandlings handlings, LeadRouting routing, FeedbackService feedback) {
        this.visible = visible;
        this.handlings = handlings;
        this.routing = routing;
        this.feedback = feedback;
    }

    /** The caller's country, which wants the person, has assessed a lead. */
    public void said(Lead lead, Given given) {
        feedback.note(routing.item(lead), given);
    }

    /** No country that wants the person has assessed it in time: it is missing against each of them. */
    public void notSaid(Lead lead) {
        feedback.noteMissing(routing.item(lead), handlings.usableBy(lead).stream()
                .filter(country -> !country.equals(lead.reportingCountry())).toList());
    }

    /** What was said of a lead that the caller sees, and is owed of it. */
    @Transactional(readOnly = true)
    public List<Feedback> of(String reference) {
        return feedback.of(List.of(visible.require(reference).reference()));
    }

    /** The lead, if the caller's country was asked what became of it; asked before his words are read. */
    @Transactional(readOnly = true)
    public void requireAsked(String reference) {
        feedback.requireAsked(visible.require(reference).reference());
    }

    /** The caller's country says what became of it. */
    public void give(String reference, Given given) {
        feedback.give(visible.require(reference).reference(), given);
    }
}
