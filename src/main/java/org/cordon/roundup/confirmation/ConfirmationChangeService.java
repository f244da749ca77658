package org.cordon.roundup.confirmation;

import static org.cordon.kernel.shared.Said.said;

import java.util.List;
import java.util.Objects;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.confirmation.Confirmation.Answer;
import org.cordon.roundup.confirmation.Confirmation.Role;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.Targets;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a country change an answer about a target until the answer's deadline. The ledger keeps both answers, and the fact of the new answer
 * names the fact of the old one. The pursuit of the target follows the new answer. The groups that were informed of the old answer are
 * informed of the new one.
 */
@Service
@Transactional
public class ConfirmationChangeService {

    private final Confirmations confirmations;
    private final ChangeableAnswers changeable;
    private final AnswerFacts facts;
    private final AnswerConsequences consequences;
    private final Targets targets;
    private final VisibleTargets queries;
    private final OperationService operations;
    private final CurrentCaller caller;

    ConfirmationChangeService(Confirmations confirmations, ChangeableAnswers changeable, AnswerFacts facts,
            AnswerConsequences consequences, Targets targets, VisibleTargets queries, OperationService operations, CurrentCaller caller) {
        this.confirmations = confirmations;
        this.changeable = changeable;
        this.facts = facts;
        this.consequences = consequences;
        this.targets = targets;
        this.queries = queries;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Returns the reference of a target about which the caller's country was asked. Controllers call this method before they read the
     * request body.
     *
     * @throws Refusal not found, if the country was not asked or there is no such target; both refusals read the same
     */
    @Transactional(readOnly = true)
    public String requireAsked(String operation, String target) {
        var country = caller.get().requireCountry();
        var distributed = operations.visible(operation).phase().compareTo(Phase.CONFIRMATION) >= 0;
        return queries.findVisible(target).map(Target::reference)
                .filter(reference -> distributed)
                .filter(reference -> confirmations.of(reference).stream()
                        .anyMatch(asked -> asked.operation().equals(operation) && asked.country().equals(country)))
                .orElseThrow(() -> Refusal.notFound("There is no target {target} that your country was asked about.", target));
    }

    /**
     * Replaces the given answer. The same answer sent again changes nothing.
     *
     * @throws Refusal invalid, with the fields, if the answer is incomplete; conflict, if the given answer can no longer be changed or has
     * been changed meanwhile
     */
    public void change(String operationReference, ConfirmationDecision decision) {
        var country = caller.get().requireCountry();
        var reference = requireAsked(operationReference, decision.reference());
        var operation = operations.visible(operationReference);
        var target = targets.lock(reference).orElseThrow();
        var given = given(reference, country, decision.role());
        changeable.requireInTime(operation, given);
        SeenAnswer.require(given, decision.version());
        var reasons = decision.reasons(given.role());
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was changed: {reference} {reason}", reference, reasons.get(0).said()), reasons);
        }
        var answer = Answer.valueOf(decision.answer().name());
        var investigator = decision.investigatorAs(given.role());
        if (answer == given.answer() && Objects.equals(investigator, given.investigator())
                && Objects.equals(decision.remark(), given.remark())) {
            return;
        }
        changeable.requirePossible(target, given, answer);
        var at = facts.time(operation);
        consequences.changed(given, given.changed(answer, investigator, decision.remark(), at.toInstant(), caller.get().user(),
                facts.recordChange(given, answer, at)), at);
    }

    private Confirmation given(String target, String country, Role role) {
        var asked = confirmations.of(target).stream()
                .filter(one -> one.country().equals(country) && (role == null || one.role() == role)).toList();
        if (asked.isEmpty()) {
            throw Refusal.notFound("Your country was not asked about {target} in that role.", target);
        }
        if (asked.size() > 1) {
            throw Refusal.invalid(said("Your country was asked twice about {target}; say which answer you change.", target),
                    List.of(Reason.of("role", "must be WANTING or HOST")));
        }
        var one = asked.get(0);
        if (one.isOpen()) {
            throw Refusal.conflict("{target} still waits for your answer; give it in the task that asks for it.", target);
        }
        if (!one.isGiven()) {
            throw Refusal.conflict("{target} was not answered in time, and that is recorded.", target);
        }
        return one;
    }
}
