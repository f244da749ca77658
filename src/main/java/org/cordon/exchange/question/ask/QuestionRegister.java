package org.cordon.exchange.question.ask;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.AskingOutcome;
import org.cordon.exchange.question.Askings;
import org.cordon.exchange.question.Question;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.exchange.question.Questions;
import org.cordon.exchange.question.process.QuestionWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Roles;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps questions, and puts them to the parties. */
@Component
@Transactional
public class QuestionRegister {

    private final Questions questions;
    private final TraceRows traces;
    private final Askings askings;
    private final Handlings handlings;
    private final QuestionLimits limits;
    private final QuestionWorkflow workflow;
    private final Clock clock;

    QuestionRegister(Questions questions, TraceRows traces, Askings askings, Handlings handlings, QuestionLimits limits,
            QuestionWorkflow workflow, Clock clock) {
        this.questions = questions;
        this.traces = traces;
        this.askings = askings;
        this.handlings = handlings;
        this.limits = limits;
        this.workflow = workflow;
        this.clock = clock;
    }

    String add(AskedQuestion asked, String country) {
        return add(asked, country, clock.instant());
    }

    String add(AskedQuestion asked, String country, Instant at) {
        var question = new Question(QuestionFeature.QUESTION.draw(), true, country, asked.named(), asked.purpose(), asked.urgency(),
                asked.text(), asked.subject(), asked.channel(), asked.foreignReference(), at, asked.handling().code(),
                asked.handling().source(), asked.handling().information(), null);
        questions.add(question, country);
        traces.add(question.reference(), QuestionTrace.in(question.text()).values(), at);
        handlings.add(question.reference(), country, asked.handling());
        release(question.reference(), country, asked);
        asked.parties().forEach(party -> askings.add(asking(question, party, question.askedAt(), asked.specialists(party))));
        AuditNotes.concerns(question.reference());
        return question.reference();
    }

    /**
     * Releases a question to the partners that are asked. The release is a change of the handling, because each change records who made it.
     */
    private void release(String reference, String country, AskedQuestion asked) {
        var released = asked.handling();
        for (var party : asked.parties()) {
            released = Roles.isPartner(party) ? released.releasedTo(party) : released;
        }
        handlings.change(reference, country, released, null);
    }

    /** Puts a question to each party, if the question is not withdrawn yet. */
    public void putToEach(String reference) {
        if (questions.stands(reference)) {
            askings.of(List.of(reference)).forEach(workflow::put);
        }
    }

    /** Puts a question again to parties that were not allowed to see it for a time, and that may see it now. */
    public void putAgain(String reference) {
        if (questions.stands(reference)) {
            var question = questions.require(reference);
            askings.of(List.of(reference)).stream().filter(asking -> asking.outcome() == AskingOutcome.WITHDRAWN && sees(asking))
                    .map(asking -> asking(question, asking.party(), clock.instant(), asking.specialists())).forEach(asking -> {
                        askings.again(asking);
                        workflow.put(asking);
                    });
        }
    }

    /** Whether the party may see the question. */
    public boolean sees(Asking asking) {
        return !handlings.isWithheld(asking.question(), asking.party());
    }

    /**
     * Asks a country to which a party has passed the question on. Asks nobody if the question is withdrawn. Does not ask a country that
     * asks the question itself, is asked already, or may not see it. The party that passed the question on does not learn whether one of
     * these was the case.
     */
    public void forward(String reference, String country) {
        var question = questions.require(reference);
        var asking = asking(question, Asking.party(country), clock.instant(), List.of());
        if (questions.stands(reference) && !country.equals(question.country()) && sees(asking) && askings.add(asking)) {
            workflow.put(asking);
        }
    }

    private Asking asking(Question question, String party, Instant at, List<String> specialists) {
        var owed = limits.of(question.urgency());
        return new Asking(question.reference(), party, at, at.plus(owed.acknowledgeWithin()), at.plus(owed.answerWithin()), null, null,
                false, 0, null, null, null, null, specialists);
    }
}
