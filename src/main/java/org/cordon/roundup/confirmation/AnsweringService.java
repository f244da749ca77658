package org.cordon.roundup.confirmation;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.DecidedRows;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Spoken;
import org.cordon.roundup.confirmation.Confirmation.Answer;
import org.cordon.roundup.confirmation.Confirmation.Role;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.pursuit.Suspensions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a country's answers about the targets that concern it, and records the answers that did not come in time. */
@Service
@Transactional
public class AnsweringService {

    private final Confirmations confirmations;
    private final AnswerFacts facts;
    private final Suspensions suspensions;
    private final Operations operations;
    private final CurrentCaller caller;
    private final Clock clock;

    AnsweringService(Confirmations confirmations, AnswerFacts facts, Suspensions suspensions, Operations operations, CurrentCaller caller,
            Clock clock) {
        this.confirmations = confirmations;
        this.facts = facts;
        this.suspensions = suspensions;
        this.operations = operations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a country's answers. If one answer cannot be taken, none is. Targets about which the country says nothing or asks a question
     * stay open. An answer about a target whose pursuit has ended meanwhile is skipped, and the other answers are taken.
     *
     * @return the references of the targets whose answers were skipped
     * @throws Refusal not found, if the caller's country is another one; invalid, if an answer cannot be taken, with the reference of each
     * such target
     */
    public List<String> confirm(String operation, String country, List<ConfirmationDecision> decisions) {
        if (!caller.get().requireCountry().equals(country)) {
            throw Refusal.notFound("There is nothing to confirm in {participation}.", References.participation(operation, country));
        }
        var at = facts.time(operations.find(operation).orElseThrow());
        var named = decisions.stream().map(ConfirmationDecision::reference).filter(Objects::nonNull).collect(Collectors.toSet());
        var asked = confirmations.of(operation, country, named);
        var others = minus(named, asked);
        var ended = others.isEmpty() ? others : confirmations.ended(operation, country, others);
        var leftOut = new LinkedHashSet<String>();
        var taken = new HashSet<String>();
        var reasons = new ArrayList<Reason>();
        var outdated = false;
        for (int row = 0; row < decisions.size(); row++) {
            var reference = decisions.get(row).reference();
            if (reference != null && ended.contains(reference)) {
                leftOut.add(reference);
                continue;
            }
            try {
                take(decisions.get(row), asked, taken, at);
            } catch (Refusal refusal) {
                outdated |= refusal.isOutdated();
                reasons.add(Reason.of("decisions[" + row + "]", "{row} {reason}", DecidedRows.named(reference, row), refusal.said()));
            }
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was confirmed. {reasons}", Spoken.sentences(reasons.stream().map(Reason::said).toList())),
                    reasons, outdated);
        }
        return List.copyOf(leftOut);
    }

    private static Set<String> minus(Set<String> named, List<Confirmation> asked) {
        var targets = asked.stream().map(Confirmation::target).collect(Collectors.toSet());
        return named.stream().filter(reference -> !targets.contains(reference)).collect(Collectors.toSet());
    }

    private void take(ConfirmationDecision decision, List<Confirmation> asked, HashSet<String> taken, ZonedDateTime at) {
        var concerned = asked.stream()
                .filter(confirmation -> confirmation.target().equals(decision.reference()))
                .filter(confirmation -> decision.role() == null || confirmation.role() == decision.role())
                .toList();
        if (concerned.isEmpty()) {
            throw Refusal.invalid("is not one of the targets that your country is asked about.");
        }
        requireWhole(decision, Role.WANTING);
        var answer = Answer.valueOf(decision.answer().name());
        var open = concerned.stream().filter(Confirmation::isOpen).toList();
        if (open.isEmpty()) {
            throw Refusal.conflict("has been answered already.");
        }
        for (var confirmation : open) {
            if (decision.version() != null && decision.version() != confirmation.version()) {
                throw Refusal.outdated("was changed after you looked at it; look at it again.");
            }
            requireWhole(decision, confirmation.role());
            if (!taken.add(confirmation.target() + confirmation.role())) {
                throw Refusal.invalid("is answered twice.");
            }
            confirmations.save(confirmation.answered(answer, decision.investigatorAs(confirmation.role()), decision.remark(),
                    at.toInstant(), caller.get().user(), facts.record(confirmation, answer, at)));
        }
    }

    private static void requireWhole(ConfirmationDecision decision, Role role) {
        decision.reasons(role).stream().findFirst().ifPresent(reason -> {
            throw Refusal.of(Refusal.Kind.INVALID, reason.said());
        });
    }

    /**
     * Records after the deadline that the country did not confirm the targets that it left open. Targets that came back from a suspension
     * within the last {@link ConfirmationSettlement#BACK} are left out.
     */
    public void recordUnconfirmed(String operation, String country) {
        var back = suspensions.liftedSince(operation, clock.instant().minus(ConfirmationSettlement.BACK));
        var at = facts.time(operations.find(operation).orElseThrow());
        for (var confirmation : confirmations.of(operation, country)) {
            if (confirmation.isOpen() && !back.contains(confirmation.target())) {
                var fact = facts.record(confirmation, Answer.NOT_ANSWERED, at);
                confirmations.save(confirmation.answered(Answer.NOT_ANSWERED, null, confirmation.remark(), at.toInstant(), null, fact));
            }
        }
    }
}
