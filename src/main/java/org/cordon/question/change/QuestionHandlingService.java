package org.cordon.question.change;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;
import org.cordon.caller.CurrentCaller;
import org.cordon.handling.Handling;
import org.cordon.handling.HandlingReader;
import org.cordon.handling.HandlingRules;
import org.cordon.handling.HandlingWorkflow;
import org.cordon.handling.Handlings;
import org.cordon.ledger.FactType;
import org.cordon.question.Question;
import org.cordon.question.QuestionWorkflow;
import org.cordon.question.answer.QuestionFacts;
import org.cordon.question.ask.QuestionRegister;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that asks change who may see its question, and how it may be used. Whoever may not see it any longer loses his task
 * with the same transaction; whoever may see it again is asked anew in a job.
 */
@Service
@Transactional
public class QuestionHandlingService {

    private final OwnQuestions own;
    private final Handlings handlings;
    private final QuestionRegister register;
    private final QuestionFacts facts;
    private final QuestionWorkflow workflow;
    private final HandlingWorkflow followers;
    private final CurrentCaller caller;

    QuestionHandlingService(OwnQuestions own, Handlings handlings, QuestionRegister register, QuestionFacts facts,
            QuestionWorkflow workflow, HandlingWorkflow followers, CurrentCaller caller) {
        this.own = own;
        this.handlings = handlings;
        this.register = register;
        this.facts = facts;
        this.workflow = workflow;
        this.followers = followers;
        this.caller = caller;
    }

    /**
     * The question, if it is the caller's to decide who sees it; to be asked before what he sends is read.
     *
     * @throws Refusal not found if he does not see it, forbidden if another country asks it
     */
    @Transactional(readOnly = true)
    public Question requireOwn(String reference) {
        return own.require(reference);
    }

    /**
     * Puts another handling in the place of the present one, all of it.
     *
     * @param posted as {@link HandlingReader} reads it
     * @param seen   the version of the handling that the caller has seen, or null if he does not say
     * @throws Refusal with every reason and its field, or if it is no JSON object; conflict, if it was changed since it was seen
     */
    public void change(String reference, JsonNode posted, Integer seen) {
        own.require(reference);
        var country = caller.get().requireCountry();
        var handling = read(posted, handlings.find(reference).map(Handlings.Kept::handling).orElse(Handling.NONE), country);
        handlings.change(reference, country, handling, seen).ifPresent(before -> {
            own.asked(reference).forEach(asking -> {
                changeFor(asking.party(), before, handling).ifPresent(fact -> facts.recordOfAsker(fact, asking));
                if (!register.sees(asking)) {
                    workflow.withdrawn(asking);
                }
            });
            followers.handlingChanged(reference);
        });
    }

    /** What changes for one who is asked; from whom else it is kept is nothing to him, and he is not told of it. */
    private static Optional<FactType> changeFor(String party, Handling before, Handling now) {
        var isExcluded = now.restriction().excludes(party);
        if (isExcluded != before.restriction().excludes(party)) {
            return Optional.of(isExcluded ? FactType.HANDLING_TIGHTENED : FactType.HANDLING_LOOSENED);
        }
        var stricter = now.code().compareTo(before.code());
        return stricter == 0 ? Optional.empty() : Optional.of(stricter > 0 ? FactType.HANDLING_TIGHTENED : FactType.HANDLING_LOOSENED);
    }

    private Handling read(JsonNode posted, Handling present, String country) {
        var reasons = new ArrayList<Reason>();
        var given = HandlingReader.readWhole(posted, present, (field, why) -> reasons.add(new Reason(field, why)));
        var handling = HandlingRules.ofLead(given, country, false, (field, why) -> reasons.add(new Reason(field, why)));
        handlings.check(handling, (field, why) -> reasons.add(new Reason(field, why)));
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was changed: {field} {reason}.", reasons.get(0).field(), reasons.get(0).said()), reasons);
        }
        return handling;
    }
}
