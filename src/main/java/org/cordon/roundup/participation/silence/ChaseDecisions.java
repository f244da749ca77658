package org.cordon.roundup.participation.silence;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participation.Status;
import org.cordon.roundup.participation.ParticipationActs;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.participation.ParticipationSettlement;
import org.cordon.roundup.participation.Participations;
import org.cordon.roundup.participation.dates.AnswerDeadlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out the coordinator's decision about each silent country: to remind it, to give it more time, or to record its silence. */
@Service
@Transactional
public class ChaseDecisions {

    private final Participations participations;
    private final Operations operations;
    private final ParticipationSettlement settlement;
    private final ReminderService reminders;
    private final ParticipationActs acts;
    private final CurrentCaller caller;
    private final Clock clock;

    ChaseDecisions(Participations participations, Operations operations, ParticipationSettlement settlement, ReminderService reminders,
            ParticipationActs acts, CurrentCaller caller, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.settlement = settlement;
        this.reminders = reminders;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Carries out the coordinator's decisions.
     *
     * @throws Refusal with a reason for each decision that cannot be carried out, and for each silent country without a decision
     */
    public void decide(String reference, List<ChaseDecision> decisions) {
        caller.get().requireCoordinator();
        var operation = operations.lock(reference);
        var undecided = settlement.overdue(operation, clock.instant()).stream().map(Participation::country)
                .filter(country -> decisions.stream().noneMatch(decision -> country.equals(decision.country()))).toList();
        var reasons = new ArrayList<Reason>();
        for (int row = 0; row < decisions.size(); row++) {
            decide(operation, decisions.get(row), "decisions[" + row + "]", reasons);
        }
        var allRead = reasons.isEmpty();
        undecided.forEach(country -> reasons.add(Reason.of("decisions", "{country} needs REMIND, EXTEND or RECORD_SILENT", country)));
        if (!reasons.isEmpty()) {
            var what = !allRead ? said("Not carried out: {field} {reason}.", reasons.get(0).field(), reasons.get(0).said())
                    : undecided.size() == 1
                            ? said("Decide about each silent country: {country} has no decision.", undecided.iterator().next())
                    : said("Decide about each silent country: {countries} have no decision.", undecided);
            throw Refusal.invalid(what, reasons);
        }
    }

    private void decide(Operation operation, ChaseDecision decision, String row, List<Reason> reasons) {
        var participation = participations.of(operation.reference(), String.valueOf(decision.country()));
        if (participation.isEmpty()) {
            reasons.add(Reason.of(row + ".country", "'{country}' was not invited", String.valueOf(decision.country())));
            return;
        }
        if (decision.decision() == null) {
            reasons.add(Reason.of(row + ".decision", "must be REMIND, EXTEND or RECORD_SILENT"));
            return;
        }
        var silent = participations.lock(participation.get().reference());
        if (silent.status() != Status.INVITED) {
            // The answer came while the coordinator was deciding: there is nothing left to chase.
            return;
        }
        switch (decision.decision()) {
            // The country's deadline has passed, so the reminder gives the country time until the coordinator looks again.
            case REMIND -> {
                var next = AnswerDeadlines.nextRound(operation, clock.instant());
                reminders.remind(silent.extended(next), next);
            }
            case EXTEND -> extend(operation, silent, decision, row, reasons);
            case RECORD_SILENT -> acts.recordSilentAndTell(silent);
        }
    }

    private void extend(Operation operation, Participation silent, ChaseDecision decision, String row, List<Reason> reasons) {
        var until = decision.until() == null ? AnswerDeadlines.nextRound(operation, clock.instant()) : decision.until().toInstant();
        if (!until.isAfter(clock.instant()) || until.isAfter(operation.nominationDeadline())) {
            reasons.add(
                    Reason.of(row + ".until", "must lie between now and the nomination deadline {time}", operation.nominationDeadline()));
            return;
        }
        var extended = silent.extended(until);
        participations.save(extended);
        acts.tell(ParticipationMessage.INVITATION_DEADLINE_EXTENDED, extended, until);
    }
}
