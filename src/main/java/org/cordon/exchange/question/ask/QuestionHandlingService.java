package org.cordon.exchange.question.ask;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.exchange.question.Question;
import org.cordon.exchange.question.answer.QuestionFacts;
import org.cordon.exchange.question.process.QuestionWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.HandlingFeature.HandlingFact;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the asking country change who may see its question and how the question may be used. A party that may not see the question any
 * longer loses its task in the same transaction. A job puts the question to parties that may see it again.
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
     * Returns the question if the caller's country decides who sees it. The controller asks this before it reads the body.
     *
     * @throws Refusal not found, if the caller does not see it; forbidden, if another country asks it
     */
    @Transactional(readOnly = true)
    public Question requireOwn(String reference) {
        return own.require(reference);
    }

    /**
     * Replaces the whole handling of a question.
     *
     * @param posted the handling, in the form that {@link HandlingReader} reads
     * @param seen   the version of the handling that the caller has seen, or null if the request does not say
     * @throws Refusal with every reason and its field, or if the body is no JSON object; conflict, if the handling was changed since the
     * caller saw it
     */
    public void change(String reference, JsonNode posted, Integer seen) {
        own.require(reference);
        var country = caller.get().requireCountry();
        var handling = handlings.readChange(reference, country, false, posted);
        handlings.change(reference, country, handling, seen).ifPresent(before -> {
            own.asked(reference).forEach(asking -> {
                if (handling.isOtherFor(asking.party(), before)) {
                    facts.recordOfAsker(handling.isLooserFor(asking.party(), before) ? HandlingFact.HANDLING_LOOSENED
                            : HandlingFact.HANDLING_TIGHTENED, asking);
                }
                if (!register.sees(asking)) {
                    workflow.withdrawn(asking);
                }
            });
            followers.handlingChanged(reference);
        });
    }
}
