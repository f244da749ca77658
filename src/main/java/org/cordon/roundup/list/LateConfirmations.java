package org.cordon.roundup.list;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.confirmation.Confirmation;
import org.cordon.roundup.confirmation.Confirmation.Answer;
import org.cordon.roundup.confirmation.Confirmation.Role;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.confirmation.LateQuestions;
import org.cordon.roundup.list.ListFeature.ListMessage;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participations;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Component;

/**
 * Asks a country that joined after the list was frozen to confirm targets on the list. The country is asked about two kinds of targets:
 * those that it was never asked about, and those whose confirmation ended unanswered before the country took part.
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
        var asked = ask(participation.get());
        if (!asked.isEmpty()) {
            var told = asked.stream().map(target -> new ListNews.Item(ListChange.Kind.ADDED, target, null)).toList();
            versions.told(operation.reference(), operation.listVersion(), new ListNews(country, CountryCodes.nameOf(country), told, null));
            notifications.send(ListMessage.LIST_DISTRIBUTED, Roles.bureau(country), operation.reference(),
                    References.participation(operation.reference(), country),
                    deadline == null ? Map.of() : Map.of("deadline", deadline.toString()));
        }
    }

    /** Adds the missing confirmations, and returns their targets in the order of their references. */
    private Set<String> ask(Participation participation) {
        var country = participation.country();
        var listed = targets.listedAmong(targets.concerning(participation.operation(), country));
        var all = Stream.concat(Confirmation.asked(participation.operation(), targets.wantingEach(listed), Role.WANTING),
                Confirmation.asked(participation.operation(), targets.hostsOfEach(listed, true), Role.HOST))
                .filter(asked -> asked.country().equals(country)).toList();
        var questions = all.stream().map(Confirmation::question).collect(Collectors.toSet());
        var known = confirmations.of(listed, country);
        var knownQuestions = known.stream().map(Confirmation::question).collect(Collectors.toSet());
        var unasked = all.stream().filter(asked -> !knownQuestions.contains(asked.question())).toList();
        var endedBefore = known.stream().filter(confirmation -> questions.contains(confirmation.question()))
                .filter(confirmation -> confirmation.answer() == Answer.NOT_ANSWERED
                        && confirmation.answeredAt().isBefore(participation.answeredAt())).toList();
        confirmations.add(unasked);
        endedBefore.forEach(confirmation -> confirmations.save(confirmation.askedAgain()));
        return Stream.concat(unasked.stream(), endedBefore.stream()).map(Confirmation::target)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
