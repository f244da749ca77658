package org.cordon.roundup.participation.dates;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.participation.Participations;
import org.cordon.roundup.participation.process.DateWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets timers and tasks follow the dates that were moved, and tells the countries of the new dates. */
@Service
@Transactional
public class DateFollowers {

    private final Participations participations;
    private final CountryDates countryDates;
    private final Operations operations;
    private final DateWorkflow workflow;
    private final Notifications notifications;

    DateFollowers(Participations participations, CountryDates countryDates, Operations operations, DateWorkflow workflow,
            Notifications notifications) {
        this.participations = participations;
        this.countryDates = countryDates;
        this.operations = operations;
        this.workflow = workflow;
        this.notifications = notifications;
    }

    /**
     * Lets the next timers and tasks follow the moved dates, and informs the countries whose timers and tasks have followed. A job calls
     * this method again and again until all have followed.
     *
     * @param after the last reference that has followed already, or empty to begin
     * @return the last reference that has followed now, or empty if all have followed
     */
    public Optional<String> follow(String reference, Set<OperationDate> dates, String country, Optional<String> after) {
        var operation = operations.lock(reference);
        var rest = participations.in(reference).stream().filter(participation -> participation.reference().compareTo(after.orElse("")) > 0)
                .toList();
        var until = workflow.followNext(reference, after);
        rest.stream().filter(participation -> until.isEmpty() || participation.reference().compareTo(until.get()) <= 0)
                .filter(participation -> country == null || participation.country().equals(country))
                .forEach(participation -> tell(operation, participation, dates, country == null));
        return until;
    }

    private void tell(Operation operation, Participation country, Collection<OperationDate> dates, boolean forAll) {
        var told = new LinkedHashMap<String, String>();
        dates.stream().filter(date -> DateConcern.isConcerned(country, date))
                .filter(date -> !forAll || countryDates.at(operation, country, date).equals(operation.at(date)))
                .forEach(date -> told.put(DateConcern.TOLD.get(date).key(),
                        countryDates.at(operation, country, date).atOffset(ZoneOffset.UTC).toString()));
        if (!told.isEmpty()) {
            notifications.send(ParticipationMessage.DATES_MOVED, Roles.bureau(country.country()), operation.reference(),
                    country.reference(), Map.copyOf(told));
        }
    }
}
