package org.cordon.departure;

import java.util.Map;
import java.util.TreeMap;
import org.cordon.caller.Roles;
import org.cordon.confirmation.ConfirmationService;
import org.cordon.confirmation.Confirmations;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.Participants;
import org.cordon.participation.DepartureService;
import org.cordon.pursuit.TargetService;
import org.cordon.pursuit.Targets;
import org.cordon.screening.ScreeningService;
import org.cordon.shared.References;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the conclusions when a country has left: what it nominated is not screened any more, nobody waits for its confirmations, the other
 * countries of its targets are told, and the coordination is told how many targets wait for its decision and asked for it. What concerns a
 * person in custody, or a lead on one, stays with the country for as long as it wants him: a warrant does not end with an operation.
 */
@Service
@Transactional
public class LeaverService {

    private final DepartureService departures;
    private final Confirmations confirmations;
    private final ConfirmationService confirmationService;
    private final TargetService targetService;
    private final Targets targets;
    private final UnattendedTargets unattended;
    private final UnattendedService unattendedService;
    private final ScreeningService screening;
    private final Participants participants;
    private final Notifications notifications;

    LeaverService(DepartureService departures, Confirmations confirmations, ConfirmationService confirmationService,
            TargetService targetService, Targets targets, UnattendedTargets unattended, UnattendedService unattendedService,
            ScreeningService screening, Participants participants, Notifications notifications) {
        this.departures = departures;
        this.confirmations = confirmations;
        this.confirmationService = confirmationService;
        this.targetService = targetService;
        this.targets = targets;
        this.unattended = unattended;
        this.unattendedService = unattendedService;
        this.screening = screening;
        this.participants = participants;
        this.notifications = notifications;
    }

    /** Settles what a country leaves behind. */
    public void settle(String operation, String country) {
        departures.settle(operation);
        screening.countryLeft(operation, country);
        endConfirmations(operation, country);
        tellPartners(operation, country);
        notifications.send(MessageKind.COUNTRY_LEFT, Roles.COORDINATOR, operation, References.participation(operation, country),
                Map.of("country", country, "targets", String.valueOf(unattended.because(operation, country).size())));
        unattendedService.ask(operation, country);
    }

    private void endConfirmations(String operation, String country) {
        confirmationService.recordUnconfirmed(operation, country);
        for (var confirmation : confirmations.of(operation, country)) {
            targets.lock(confirmation.target());
            if (!confirmations.isAnyOpen(confirmation.target())) {
                targetService.confirmationSettled(confirmation.target());
            }
        }
    }

    /** One message a country, however many targets it shares with the one that left. */
    private void tellPartners(String operation, String country) {
        var takingPart = participants.takingPart(operation);
        var shared = new TreeMap<String, Integer>();
        for (var target : targets.concerning(operation, country)) {
            targets.wanting(target).stream().filter(takingPart::contains).forEach(partner -> shared.merge(partner, 1, Integer::sum));
            if (targets.isListed(target)) {
                targets.hostsTold(target).stream().filter(takingPart::contains).filter(host -> !targets.wanting(target).contains(host))
                        .forEach(partner -> shared.merge(partner, 1, Integer::sum));
            }
        }
        shared.forEach((partner, number) -> notifications.send(MessageKind.PARTNER_LEFT, Roles.bureau(partner), operation, operation,
                Map.of("country", country, "targets", String.valueOf(number))));
    }
}
