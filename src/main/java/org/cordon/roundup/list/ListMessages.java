package org.cordon.roundup.list;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.confirmation.Confirmation;
import org.cordon.roundup.confirmation.ConfirmationDeadlines;
import org.cordon.roundup.confirmation.process.ListWorkflow;
import org.cordon.roundup.list.ListFeature.ListMessage;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.participation.dates.CountryDates;
import org.springframework.stereotype.Component;

/** Informs countries and their processes of a version of the target list, and the coordination of host countries that do not take part. */
@Component
final class ListMessages {

    private final ListVersions versions;
    private final ListWorkflow workflow;
    private final CountryDates dates;
    private final ConfirmationDeadlines deadlines;
    private final Notifications notifications;
    private final Clock clock;

    ListMessages(ListVersions versions, ListWorkflow workflow, CountryDates dates, ConfirmationDeadlines deadlines,
            Notifications notifications, Clock clock) {
        this.versions = versions;
        this.workflow = workflow;
        this.dates = dates;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Informs a country of the first version.
     *
     * @param asked the confirmations asked of the country; if there are none, the country gets no message
     */
    void tellOfFirst(Operation operation, String country, List<Confirmation> asked) {
        var participation = References.participation(operation.reference(), country);
        workflow.listFrozen(participation);
        if (!asked.isEmpty()) {
            versions.told(operation.reference(), operation.listVersion(), new ListNews(country, CountryCodes.nameOf(country), asked.stream()
                    .map(Confirmation::target).distinct().map(target -> new ListNews.Item(ListChange.Kind.ADDED, target, null)).toList(),
                    null));
            notifications.send(ListMessage.LIST_DISTRIBUTED, Roles.bureau(country), operation.reference(), participation,
                    Map.of("version", String.valueOf(operation.listVersion()),
                            "deadline", dates.confirmationDeadline(operation, country).toString()));
        }
    }

    /** Informs a country of a later version. */
    void tellOfNext(Operation operation, ListNews news) {
        var participation = References.participation(operation.reference(), news.country());
        var parameters = new HashMap<String, String>();
        parameters.put("targets", String.valueOf(news.items().stream().map(ListNews.Item::target).distinct().count()));
        var deadline = deadlines.ofAsked(operation, news.country(), clock.instant());
        if (news.toConfirm() > 0) {
            workflow.listFrozen(participation);
            if (deadline != null) {
                parameters.put("deadline", deadline.atOffset(ZoneOffset.UTC).toString());
            }
        }
        notifications.send(ListMessage.LIST_CHANGED, Roles.bureau(news.country()), operation.reference(), participation, parameters);
    }

    /**
     * Informs the coordination of a host country that does not take part.
     *
     * @param targets the number of targets believed to be in the country
     */
    void tellOfHostNotTakingPart(String operation, String country, int targets) {
        notifications.send(ListMessage.HOST_NOT_TAKING_PART, Roles.COORDINATOR, operation, operation,
                Map.of("country", country, "targets", String.valueOf(targets)));
    }
}
