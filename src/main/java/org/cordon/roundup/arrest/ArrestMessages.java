package org.cordon.roundup.arrest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.arrest.ArrestFeature.ArrestMessage;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.ReportsBehind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those concerned what becomes of an arrest: the countries that want the person, the countries that reported the arrest, and the
 * coordination.
 *
 * <p>A country that named the target in its report knows the arrest by the arrest's reference. A country that gave a notice number and a
 * name knows only the reference of its own report. A country that does not see the target learns nothing before a wanting country has
 * answered about the identity.
 */
@Service
@Transactional
public class ArrestMessages {

    private final Arrests arrests;
    private final ArrestReports reports;
    private final ReportsBehind behind;
    private final ReportableTargets targets;
    private final VisibleTargets visible;
    private final Notifications notifications;

    ArrestMessages(Arrests arrests, ArrestReports reports, ReportsBehind behind, ReportableTargets targets, VisibleTargets visible,
            Notifications notifications) {
        this.arrests = arrests;
        this.reports = reports;
        this.behind = behind;
        this.targets = targets;
        this.visible = visible;
        this.notifications = notifications;
    }

    /** Tells the wanting countries and the coordination that somebody was arrested. */
    public void announce(String reference) {
        var arrest = arrests.require(reference);
        tellWantingAndCoordination(ArrestMessage.ARREST_REPORTED, arrest, Map.of("country", arrest.country()));
        if (targets.lock(arrest.target()).isSuspended()) {
            announceSuspension(reference);
        }
    }

    /**
     * Tells the countries that hold or want the person that compliance has suspended the target, or has lifted the suspension. The
     * countries that hold the person must know why nothing goes on.
     */
    public void announceSuspension(String reference) {
        var arrest = arrests.require(reference);
        var target = targets.lock(arrest.target());
        if (!arrest.state().isOpen() || !target.state().isPursued()) {
            return;
        }
        tellAll(target.isSuspended() ? ArrestMessage.ARREST_SUSPENDED : ArrestMessage.ARREST_SUSPENSION_LIFTED, arrest, Map.of());
        tellByReport(target.isSuspended() ? ArrestMessage.REPORT_SUSPENDED : ArrestMessage.REPORT_SUSPENSION_LIFTED, arrest, Map.of());
    }

    /** Tells the wanting countries, the coordination, and the reporting countries that know the arrest by the arrest's own reference. */
    public void tellAll(MessageKind kind, Arrest arrest, Map<String, String> parameters) {
        tellWithCoordination(kind, arrest, Stream.concat(wanting(arrest).stream(), knowing(arrest).stream()).toList(), parameters);
    }

    /** Tells the wanting countries and the coordination, which act on an arrest. The countries that reported the arrest are not told. */
    public void tellWantingAndCoordination(MessageKind kind, Arrest arrest, Map<String, String> parameters) {
        tellWithCoordination(kind, arrest, wanting(arrest), parameters);
    }

    /** Tells only these countries. */
    public void tell(MessageKind kind, Arrest arrest, List<String> countries, Map<String, String> parameters) {
        notifications.send(kind, Roles.bureaus(countries), arrest.operation(), arrest.reference(), parameters);
    }

    /** Tells these countries, each once, and the coordination. */
    public void tellWithCoordination(MessageKind kind, Arrest arrest, List<String> countries, Map<String, String> parameters) {
        var groups = new ArrayList<>(Roles.bureaus(countries));
        groups.add(Roles.COORDINATOR);
        notifications.send(kind, groups, arrest.operation(), arrest.reference(), parameters);
    }

    /**
     * Tells the countries that know the arrest only by the reference of their own report, under that reference. They are told nothing
     * before a wanting country has answered about the identity.
     */
    public void tellByReport(MessageKind kind, Arrest arrest, Map<String, String> parameters) {
        if (arrest.identityCountry() != null) {
            reports.references(arrest.reference()).forEach((country, report) -> {
                if (!report.equals(arrest.reference())) {
                    notifications.send(kind, Roles.bureau(country), arrest.operation(), report, parameters);
                }
            });
        }
    }

    /**
     * Tells everybody else who knows of the arrest that a country has changed its report. Countries that may not know of the arrest are
     * left out.
     */
    public void tellOfChange(MessageKind kind, Arrest arrest, String by) {
        var unseeing = unseeing(arrest).stream().map(Roles::bureau).toList();
        var groups = Stream.concat(notifications.told(arrest.reference()).stream(),
                reports.reporters(arrest.reference()).stream().map(Roles::bureau))
                .filter(group -> !group.equals(Roles.bureau(by)) && !unseeing.contains(group)).toList();
        notifications.send(kind, groups, arrest.operation(), arrest.reference(), Map.of("country", by));
    }

    /** Returns the countries that reported the arrest and know it by the arrest's own reference. */
    public List<String> knowing(Arrest arrest) {
        return reports.references(arrest.reference()).entrySet().stream().filter(known -> known.getValue().equals(arrest.reference()))
                .map(Map.Entry::getKey).toList();
    }

    /** Returns the countries that reported the arrest by number and name, and do not see the target. */
    private List<String> unseeing(Arrest arrest) {
        var byName = behind.of(arrest.reference());
        if (byName.isEmpty()) {
            return List.of();
        }
        var seeing = visible.concerned(arrest.target());
        return byName.keySet().stream().filter(country -> !seeing.contains(country)).toList();
    }

    private List<String> wanting(Arrest arrest) {
        return targets.wanting(arrest.target());
    }
}
