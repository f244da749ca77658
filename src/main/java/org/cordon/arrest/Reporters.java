package org.cordon.arrest;

import java.util.List;
import java.util.Map;
import org.cordon.caller.Roles;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.pursuit.VisibleTargets;
import org.cordon.report.ReportsBehind;
import org.springframework.stereotype.Component;

/**
 * The countries that reported an arrest. One that picked the target has the arrest's reference; one that gave a number and a name has the
 * reference of that report, and where it does not see the target it learns nothing before a wanting country has said who it is.
 */
@Component
class Reporters {

    private final ArrestReports reports;
    private final Arrests arrests;
    private final ReportsBehind behind;
    private final VisibleTargets targets;
    private final Notifications notifications;

    Reporters(ArrestReports reports, Arrests arrests, ReportsBehind behind, VisibleTargets targets, Notifications notifications) {
        this.reports = reports;
        this.arrests = arrests;
        this.behind = behind;
        this.targets = targets;
        this.notifications = notifications;
    }

    /** Those that know the arrest by its own reference. */
    List<String> knowing(Arrest arrest) {
        var byName = behind.of(arrest.reference());
        return reports.reporters(arrest.reference()).stream().filter(country -> !byName.containsKey(country)).toList();
    }

    /** Those that reported by number and name a person whom they do not see. */
    List<String> unseeing(Arrest arrest) {
        var byName = behind.of(arrest.reference());
        if (byName.isEmpty()) {
            return List.of();
        }
        var seeing = targets.concerned(arrest.target());
        return byName.keySet().stream().filter(country -> !seeing.contains(country)).toList();
    }

    /** Tells those that have another reference what a wanting country said, under that reference. */
    void tellByReport(MessageKind kind, Arrest arrest, Map<String, String> parameters) {
        if (arrests.identifiedByCountry(arrest.reference()).isPresent()) {
            var standing = reports.reporters(arrest.reference());
            behind.of(arrest.reference()).forEach((country, report) -> {
                if (standing.contains(country)) {
                    notifications.send(kind, Roles.bureau(country), arrest.operation(), report, parameters);
                }
            });
        }
    }
}
