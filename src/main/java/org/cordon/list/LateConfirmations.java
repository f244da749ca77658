package org.cordon.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.cordon.caller.Roles;
import org.cordon.confirmation.Confirmation;
import org.cordon.confirmation.Confirmation.Answer;
import org.cordon.confirmation.Confirmation.Role;
import org.cordon.confirmation.Confirmations;
import org.cordon.confirmation.LateQuestions;
import org.cordon.country.CountryCodes;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.Operation;
import org.cordon.operation.Phase;
import org.cordon.participation.Participation;
import org.cordon.participation.Participations;
import org.cordon.pursuit.Targets;
import org.cordon.shared.References;
import org.springframework.stereotype.Component;

/**
 * Asks a country that came after the list was frozen about the targets on it: those that were never put to it, and those whose question
 * ended without an answer before it took part.
 */
@Component
class LateConfirmations implements LateQuestions {

    private final Confirmations confirmations;
    private final ListVersions versions;
    private final Targets targets;
    private final Participations participations;
    private final Notifications notifications;

    LateConfirmations(Confirmations confirmations, ListVersions versions, Targets targets, Participations participations,
            Notifications notifications) {
        this.confirmations = confirmations;
        this.versions = versions;
        this.targets = targets;
        this.participations = participations;
        this.notifications = notifications;
    }

    @Override
    public void ask(Operation operation, String country, Instant deadline) {
        var participation = participations.of(operation.reference(), country).filter(Participation::takesPart);
        if (participation.isEmpty() || operation.phase().compareTo(Phase.CONFIRMATION) < 0) {
            return;
        }
        var told = new ArrayList<ListNews.Item>();
        for (var target : targets.concerning(operation.reference(), country)) {
            if (targets.isListed(target)) {
                var asksWanting = targets.wanting(target).contains(country) && ask(participation.get(), target, Role.WANTING);
                var asksHost = targets.hostsTold(target).contains(country) && ask(participation.get(), target, Role.HOST);
                if (asksWanting || asksHost) {
                    told.add(new ListNews.Item(ListChange.Kind.ADDED, target, null));
                }
            }
        }
        if (!told.isEmpty()) {
            versions.told(operation.reference(), operation.listVersion(), new ListNews(country, CountryCodes.nameOf(country), told, null));
            notifications.send(MessageKind.LIST_DISTRIBUTED, Roles.bureau(country), operation.reference(),
                    References.participation(operation.reference(), country),
                    deadline == null ? Map.of() : Map.of("deadline", deadline.toString()));
        }
    }

    private boolean ask(Participation participation, String target, Role role) {
        var known = confirmations.of(target).stream()
                .filter(confirmation -> confirmation.country().equals(participation.country()) && confirmation.role() == role).findFirst();
        if (known.isEmpty()) {
            confirmations.add(Confirmation.asked(participation.operation(), target, participation.country(), role));
            return true;
        }
        if (known.get().answer() == Answer.NOT_ANSWERED && known.get().answeredAt().isBefore(participation.answeredAt())) {
            confirmations.save(known.get().askedAgain());
            return true;
        }
        return false;
    }
}
