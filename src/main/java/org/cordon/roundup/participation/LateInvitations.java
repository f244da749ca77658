package org.cordon.roundup.participation;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.Spoken;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.InvitationService.Invited;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.roundup.participation.process.ParticipationWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites countries while the operation is underway. */
@Service
@Transactional
public class LateInvitations {

    private final Participations participations;
    private final Operations operations;
    private final ParticipationWorkflow workflow;
    private final ParticipationActs acts;
    private final CountryDirectory countries;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    LateInvitations(Participations participations, Operations operations, ParticipationWorkflow workflow, ParticipationActs acts,
            CountryDirectory countries, CurrentCaller caller, ActTimes times, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.workflow = workflow;
        this.acts = acts;
        this.countries = countries;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Invites countries while the operation is underway, all of them or none. A country can be invited if it was not invited before, or if
     * it declined, gave no answer, left or was taken out. A country that accepts catches up with the steps that are still possible.
     *
     * @param until the time by which the countries answer; if null, the invitation deadline, or the end of the operational phase once the
     * invitation deadline has passed
     * @throws Refusal with each country that cannot be invited, and why
     */
    public List<Invited> invite(String reference, List<String> countries, Instant until) {
        caller.get().requireCoordinator();
        var operation = operations.lock(reference);
        var codes = countries == null ? List.<String>of() : countries.stream().map(String::valueOf).distinct().toList();
        if (codes.isEmpty()) {
            throw Refusal.invalid("Name the countries to invite.", List.of(Reason.of("countries", "is empty")));
        }
        if (!operation.phase().isOpenToCountries()) {
            throw Refusal.conflict("{countries}: nobody can be invited any more, because the operational phase of {reference} is over.",
                    codes,
                    reference);
        }
        var deadline = deadline(operation, until);
        var reasons = new ArrayList<Reason>();
        for (int row = 0; row < codes.size(); row++) {
            var reason = reasonAgainst(operation, codes.get(row));
            if (reason != null) {
                reasons.add(Reason.of("countries[" + row + "]", "{country} {reason}", codes.get(row), reason));
            }
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nobody was invited: {reasons}.", Spoken.clauses(reasons.stream().map(Reason::said).toList())),
                    reasons);
        }
        return codes.stream().map(country -> invite(operation, country, deadline)).toList();
    }

    private Instant deadline(Operation operation, Instant until) {
        var now = clock.instant();
        if (until == null) {
            return operation.invitationDeadline().isAfter(now) ? operation.invitationDeadline() : operation.operationEnd();
        }
        if (!until.isAfter(now) || until.isAfter(operation.operationEnd())) {
            throw Refusal.invalid("The time to answer does not fit the operation.",
                    List.of(Reason.of("until", "must lie between now and the end of the operation {time}", operation.operationEnd())));
        }
        return until;
    }

    private Said reasonAgainst(Operation operation, String country) {
        if (countries.find(country).isEmpty()) {
            return said("is not a country of the directory");
        }
        var participation = participations.of(operation.reference(), country);
        if (participation.isEmpty()) {
            return !operation.invitationsSent() && operation.invitedCountries().contains(country) ? said("is just being invited") : null;
        }
        return switch (participation.get().status()) {
            case INVITED -> said("has been invited already and has not answered; it can be reminded");
            case ACCEPTED, COMPLETED -> said("takes part already");
            case CANCELLED -> said("was told that the operation is called off");
            case DECLINED, SILENT, LEFT, SUSPENDED -> null;
        };
    }

    private Invited invite(Operation operation, String country, Instant deadline) {
        var reference = References.participation(operation.reference(), country);
        var at = times.of(operation, operation.planned()).toInstant();
        var before = participations.find(reference);
        if (before.isPresent()) {
            participations.save(participations.lock(reference).invitedAgain(at, deadline));
        } else {
            participations.add(Participation.invited(reference, operation, country, at, deadline));
        }
        var participation = participations.find(reference).orElseThrow();
        acts.record(participation, ParticipationFact.INVITED);
        workflow.countryInvited(participation, operation);
        return new Invited(country, reference, deadline, countries.find(country).flatMap(Country::contact).isPresent());
    }
}
