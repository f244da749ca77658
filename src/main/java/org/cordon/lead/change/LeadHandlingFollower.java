package org.cordon.lead.change;

import java.util.Map;
import java.util.stream.Stream;
import org.cordon.caller.Roles;
import org.cordon.handling.HandlingFollower;
import org.cordon.lead.LeadHandlings;
import org.cordon.lead.Leads;
import org.cordon.lead.assessment.LeadDesk;
import org.cordon.notification.Notifications;
import org.cordon.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a lead to whoever may use it once its handling has changed, and tells of it whom its supplier has let in since. */
@Service
@Transactional
public class LeadHandlingFollower implements HandlingFollower {

    private final Leads leads;
    private final LeadHandlings handlings;
    private final ReportableTargets targets;
    private final LeadDesk desk;
    private final Notifications notifications;

    LeadHandlingFollower(Leads leads, LeadHandlings handlings, ReportableTargets targets, LeadDesk desk, Notifications notifications) {
        this.leads = leads;
        this.handlings = handlings;
        this.targets = targets;
        this.desk = desk;
        this.notifications = notifications;
    }

    @Override
    public void follow(String item) {
        leads.find(item).filter(lead -> !lead.isWithdrawn()).ifPresent(lead -> {
            targets.lock(lead.target());
            var usableBy = handlings.usableBy(lead);
            desk.give(lead, usableBy);
            var told = notifications.told(item);
            var untold = Stream.concat(usableBy.stream().map(Roles::bureau), Stream.of(Roles.COORDINATOR))
                    .filter(group -> !told.contains(group)).toList();
            notifications.send(lead.sharedAs(), untold, lead.operation(), item, Map.of());
        });
    }
}
