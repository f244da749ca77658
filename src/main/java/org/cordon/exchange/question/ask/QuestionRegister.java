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

/** Keeps questions, and puts them to those who are asked. */
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
        traces.add(question.reference(), Trace.in(question.text()).values(), at);
        handlings.add(question.reference(), country, asked.handling());
        release(question.reference(), country, asked);
        asked.parties().forEach(party -> askings.add(asking(question, party, question.askedAt(), asked.specialists(party))));
        AuditNotes.concerns(question.reference());
        return question.reference();
    }

    /**
     * What is put to a partner is released to it by that. It is laid down like every release, by a change of the handling that tells whose
     * act it was.
     */
    private void release(String reference, String country, AskedQuestion asked) {
        var released = asked.handling();
        for (var party : asked.parties()) {
            released = Roles.isPartner(party) ? released.releasedTo(party) : released;
        }
        handlings.change(reference, country, released, null);
    }

    /** Puts a question to each of those who are asked, unless it was withdrawn at once. */
    public void putToEach(String reference) {
        if (questions.stands(reference)) {
            askings.of(List.of(reference)).forEach(workflow::put);
        }
    }

    /** Puts a question once more to those from whom it was withdrawn because they could not see it, and who can see it now. */
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

    /** Whether a question is not withheld from somebody who is asked. */
    public boolean sees(Asking asking) {
        return !handlings.isWithheld(asking.question(), asking.party());
    }

    /**
     * Asks somebody to whom one who was asked has passed the question on. Nobody is asked who asks it himself, who is asked already, from
     * whom it is withheld, or once it is withdrawn: whoever passes it on does not learn which.
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
