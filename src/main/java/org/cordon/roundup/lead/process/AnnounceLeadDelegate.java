package org.cordon.roundup.lead.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.lead.care.LeadAnnouncements;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * Runs {@code sendTask_announceLead}: tells the wanting countries and the coordination of a lead, unless its target is suspended. After a
 * suspension the countries have the whole time for the assessment again. A lead that is older than the entry of its operation has no
 * deadline.
 */
@Component
final class AnnounceLeadDelegate implements JavaDelegate {

    private final LeadAnnouncements announcements;

    AnnounceLeadDelegate(LeadAnnouncements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var again = Variables.TARGET_SUSPENDED.from(execution).find().isPresent();
        var reference = Variables.LEAD_REFERENCE.from(execution).require();
        var suspended = announcements.announce(reference);
        Variables.TARGET_SUSPENDED.on(execution).set(suspended);
        Variables.LEAD_STANDS_BEHIND.on(execution).set(!suspended && announcements.standsBehind(reference));
        var awaited = Variables.ASSESSMENT_DEADLINE.from(execution).find().isPresent();
        if (awaited && again) {
            Variables.ASSESSMENT_DEADLINE.on(execution).set(announcements.assessedUntil().toString());
        }
        if (awaited && !suspended) {
            announcements.awaitAcknowledgement(reference);
        }
    }
}
