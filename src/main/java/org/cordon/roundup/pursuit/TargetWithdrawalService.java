package org.cordon.roundup.pursuit;

import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a wanting country withdraw a target, or the coordinator if no wanting country takes part any longer. */
@Service
@Transactional
public class TargetWithdrawalService {

    private final Targets targets;
    private final VisibleTargets queries;
    private final Withdrawals withdrawals;
    private final Participations participations;
    private final Operations operations;
    private final CurrentCaller caller;
    private final ActTimes times;

    TargetWithdrawalService(Targets targets, VisibleTargets queries, Withdrawals withdrawals, Participations participations,
            Operations operations, CurrentCaller caller, ActTimes times) {
        this.targets = targets;
        this.queries = queries;
        this.withdrawals = withdrawals;
        this.participations = participations;
        this.operations = operations;
        this.caller = caller;
        this.times = times;
    }

    /**
     * Withdraws a target for the caller's country. A call by the coordinator withdraws the target for all its wanting countries; it is
     * refused while one of these countries takes part.
     *
     * @param reason the reason; shown with the file, but part of no message
     */
    public void withdraw(String reference, String reason) {
        if (caller.get().isCoordinator()) {
            withdrawUnattended(reference, reason);
        } else {
            withdrawOwn(reference, reason);
        }
    }

    /** Withdraws a target for the caller's country, which no longer wants the person. */
    public void withdrawOwn(String reference, String reason) {
        var target = queries.requireVisible(reference);
        var country = caller.get().requireCountry();
        targets.lock(target.reference());
        if (!targets.wanting(target.reference()).contains(country)) {
            throw Refusal.conflict("Your country does not seek target {reference}, so it cannot withdraw it.", reference);
        }
        withdraw(target, List.of(country), reason);
    }

    private void withdrawUnattended(String reference, String reason) {
        var target = queries.requireVisible(reference);
        targets.lock(target.reference());
        var wanting = targets.wanting(target.reference());
        requireNobodyToAsk(target, wanting);
        withdraw(target, wanting, reason);
    }

    private void withdraw(Target target, List<String> countries, String reason) {
        var why = OutcomeService.required(reason);
        target.requirePursued();
        var operation = operations.find(target.operation()).orElseThrow();
        countries.forEach(country -> withdrawals.withdraw(target.reference(), country, why, times.of(operation, operation.planned())));
    }

    private void requireNobodyToAsk(Target target, List<String> wanting) {
        var present = wanting.stream()
                .filter(country -> participations.of(target.operation(), country).filter(Participation::isOut).isEmpty())
                .toList();
        if (!present.isEmpty()) {
            throw present.size() == 1
                    ? Refusal.conflict("Only {country} can withdraw target {target}.",
                            target.reference(),
                            present.get(0))
                    : Refusal.conflict("Only {countries} can withdraw target {target}.",
                            target.reference(), present);
        }
    }
}
