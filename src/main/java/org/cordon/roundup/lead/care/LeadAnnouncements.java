package org.cordon.roundup.lead.care;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.LeadFeature.LeadMessage;
import org.cordon.roundup.lead.Leads;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.ReportsBehind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the countries that may use a lead that the lead has come, and later that it still waits for an assessment. Tells the country that
 * reported a lead what became of the lead.
 */
@Service
@Transactional
public class LeadAnnouncements {

    private final Leads leads;
    private final ReportableTargets targets;
    private final LeadTasks desk;
    private final LeadRouting routing;
    private final LeadCare care;
    private final ReportsBehind behind;
    private final Notifications notifications;
    private final Clock clock;

    LeadAnnouncements(Leads leads, ReportableTargets targets, LeadTasks desk, LeadRouting routing, LeadCare care, ReportsBehind behind,
            Notifications notifications, Clock clock) {
        this.leads = leads;
        this.targets = targets;
        this.desk = desk;
        this.routing = routing;
        this.care = care;
        this.behind = behind;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Tells the wanting countries, the other countries that the lead concerns, and the coordination.
     *
     * @return whether the target is suspended; nobody is told then
     */
    public boolean announce(String reference) {
        var lead = leads.require(reference);
        if (targets.lock(lead.target()).isSuspended()) {
            return true;
        }
        var groups = new ArrayList<>(Roles.bureaus(targets.wanting(lead.target())));
        groups.add(Roles.COORDINATOR);
        groups.addAll(Roles.bureaus(routing.give(lead)));
        notifications.send(lead.sharedAs(), groups, lead.operation(), lead.reference(), Map.of());
        return false;
    }

    /**
     * Puts an announced lead on the desks of the countries that were told.
     *
     * @return whether the lead stands behind an earlier lead of the same reporting country
     */
    public boolean standsBehind(String reference) {
        targets.lock(leads.require(reference).target());
        return desk.add(leads.require(reference));
    }

    /** Begins to wait for the acknowledgement of a lead that has just been announced. */
    public void awaitAcknowledgement(String reference) {
        care.begin(reference);
    }

    /** Returns the time by which a lead that is announced now has to be assessed. */
    public OffsetDateTime assessedUntil() {
        return Assessment.dueAfter(clock.instant());
    }

    /** Reminds the wanting countries of a lead that none of them has assessed. */
    public void remind(String reference) {
        var lead = leads.require(reference);
        if (targets.lock(lead.target()).isSuspended()) {
            return;
        }
        tell(LeadMessage.LEAD_REMINDER, lead, targets.wanting(lead.target()));
    }

    /**
     * Tells the country that reported a lead what became of the lead.
     *
     * @param said true if a wanting country assessed the lead, false if the time ran out. When the time ran out, a country that reported by
     * number and name is not told, because the message would show that somebody is sought
     */
    void tellAssessed(Lead lead, boolean said) {
        var report = behind.of(lead.reference()).get(lead.reportingCountry());
        if (report == null) {
            tell(LeadMessage.LEAD_ASSESSED, lead, List.of(lead.reportingCountry()));
        } else if (said) {
            notifications.send(LeadMessage.REPORT_ASSESSED, Roles.bureau(lead.reportingCountry()), lead.operation(), report);
        }
    }

    private void tell(MessageKind kind, Lead lead, List<String> countries) {
        notifications.send(kind, Roles.bureaus(countries), lead.operation(), lead.reference(), Map.of());
    }
}
