package org.cordon.roundup.lead;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.handling.HandlingFollower;
import org.cordon.roundup.lead.care.LeadRouting;
import org.cordon.roundup.lead.care.LeadTasks;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows a changed handling of a lead: gives the lead to the countries that may use the lead now, and tells the countries that did not
 * know of the lead.
 */
@Service
@Transactional
class LeadHandlingFollower implements HandlingFollower {

    private final Leads leads;
    private final LeadHandlings handlings;
    private final ReportableTargets targets;
    private final LeadTasks desk;
    private final LeadRouting routing;
    private final Notifications notifications;

    LeadHandlingFollower(Leads leads, LeadHandlings handlings, ReportableTargets targets, LeadTasks desk, LeadRouting routing,
            Notifications notifications) {
        this.leads = leads;
        this.handlings = handlings;
        this.targets = targets;
        this.desk = desk;
        this.routing = routing;
        this.notifications = notifications;
    }

    @Override
    public void follow(String item) {
        leads.find(item).filter(lead -> !lead.isWithdrawn()).ifPresent(lead -> {
            targets.lock(lead.target());
            var usableBy = handlings.usableBy(lead);
            desk.give(lead, usableBy);
            var told = notifications.told(item);
            var untold = Stream.of(Roles.bureaus(usableBy), Roles.bureaus(routing.give(lead)), List.of(Roles.COORDINATOR))
                    .flatMap(List::stream)
                    .filter(group -> !told.contains(group)).toList();
            notifications.send(lead.sharedAs(), untold, lead.operation(), item, Map.of());
        });
    }
}
