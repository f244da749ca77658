package org.cordon.roundup.lead.care;

import java.util.List;
import org.cordon.roundup.feedback.Feedback;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.ItemFeedback;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.LeadHandlings;
import org.cordon.roundup.lead.VisibleLeads;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The feedback on a lead by all countries that were given the lead. A wanting country that assesses the lead gives feedback for all wanting
 * countries. Another country that was given the lead and is asked for feedback gives it in a task of its own.
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

    /** Keeps the feedback of the caller's country, which wants the person and has assessed the lead. */
    public void said(Lead lead, ItemFeedback given) {
        feedback.note(routing.item(lead), given);
    }

    /** Records the feedback of each wanting country as missing, because none has assessed the lead in time. */
    public void notSaid(Lead lead) {
        feedback.noteMissing(routing.item(lead), handlings.usableBy(lead).stream()
                .filter(country -> !country.equals(lead.reportingCountry())).toList());
    }

    /** Returns the feedback on a lead that was given or is owed. The caller must see the lead. */
    @Transactional(readOnly = true)
    public List<Feedback> of(String reference) {
        return feedback.of(List.of(visible.require(reference).reference()));
    }

    /** Requires that the caller's country was asked for feedback on the lead. The controller calls this method before it reads the body. */
    @Transactional(readOnly = true)
    public void requireAsked(String reference) {
        feedback.requireAsked(visible.require(reference).reference());
    }

    /** Takes the feedback of the caller's country. */
    public void give(String reference, ItemFeedback given) {
        feedback.give(visible.require(reference).reference(), given);
    }
}
