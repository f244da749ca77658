package org.cordon.roundup.lead.care;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.ReceivedItem;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.care.LeadRoutes.Role;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.ReportsBehind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a lead to every country that it concerns, whether or not the country takes part in the operation. A lead concerns the country of
 * the place, the countries that are believed to host the person, and the countries on the route. The wanting countries have the lead in any
 * case. Before the list is distributed no host learns of a target. A lead that its supplier withholds stays withheld.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LeadRouting {

    private static final Set<Phase> BEFORE_THE_LIST = EnumSet.of(Phase.PREPARATION, Phase.NOMINATION);

    private final LeadRoutes routes;
    private final LeadRecipients recipients;
    private final ReportableTargets targets;
    private final ReportsBehind behind;
    private final FeedbackService feedback;
    private final Clock clock;

    LeadRouting(LeadRoutes routes, LeadRecipients recipients, ReportableTargets targets, ReportsBehind behind, FeedbackService feedback,
            Clock clock) {
        this.routes = routes;
        this.recipients = recipients;
        this.targets = targets;
        this.behind = behind;
        this.feedback = feedback;
        this.clock = clock;
    }

    /**
     * Gives the lead to the countries, for the first time or again, under the system identity. If the lead is older than the entry of its
     * operation, no country is asked for feedback.
     *
     * @return the countries that have the lead now, without the wanting countries
     */
    public List<String> give(Lead lead) {
        var saying = new ArrayList<String>();
        concerned(lead).forEach((country, role) -> {
            var share = routes.of(role, lead.urgency());
            if (share.given()) {
                recipients.add(lead.reference(), country, role, share.acknowledges(), clock.instant());
            }
            if (share.given() && share.saysMore()) {
                saying.add(country);
            }
        });
        var given = recipients.of(lead.reference());
        if (targets.operationOf(lead.target()).isHistory(lead.happenedAt().toInstant())) {
            return given;
        }
        feedback.ask(item(lead), saying.stream().filter(given::contains).toList());
        return given;
    }

    /** Returns the countries that were given the lead and may see the lead. The wanting countries are not among them. */
    public List<String> given(Lead lead) {
        return recipients.of(lead.reference());
    }

    /** Returns the countries of {@link #given} that have to acknowledge the lead. */
    List<String> acknowledging(Lead lead) {
        return recipients.acknowledging(lead.reference());
    }

    /** Returns the lead as the item on which feedback is owed. The feedback task is suspended with the target. */
    ReceivedItem item(Lead lead) {
        return new ReceivedItem(lead.reference(), lead.operation(), lead.target(), supplier(lead));
    }

    /**
     * Returns the country to which feedback is owed. It is null if that country reported by number and name, because feedback would show
     * that country that somebody is sought.
     */
    public String supplier(Lead lead) {
        return behind.of(lead.reference()).containsKey(lead.reportingCountry()) ? null : lead.reportingCountry();
    }

    private Map<String, Role> concerned(Lead lead) {
        var byRole = new EnumMap<Role, List<String>>(Role.class);
        byRole.put(Role.PLACE, List.of(lead.country()));
        byRole.put(Role.HOST,
                BEFORE_THE_LIST.contains(targets.operationOf(lead.target()).phase()) ? List.of() : targets.hosts(lead.target()));
        byRole.put(Role.DESTINATION, lead.route().stream().skip(Math.max(0, lead.route().size() - 1)).toList());
        byRole.put(Role.TRANSIT, lead.route());
        var concerned = new LinkedHashMap<String, Role>();
        byRole.forEach((role, countries) -> countries.forEach(country -> concerned.putIfAbsent(country, role)));
        concerned.remove(lead.reportingCountry());
        targets.wanting(lead.target()).forEach(concerned::remove);
        return concerned;
    }
}
