package org.cordon.question.ask;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cordon.caller.AuditNotes;
import org.cordon.handling.Handlings;
import org.cordon.question.Asking;
import org.cordon.question.Askings;
import org.cordon.question.Question;
import org.cordon.question.QuestionWorkflow;
import org.cordon.question.Questions;
import org.cordon.shared.References;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps questions, and puts them to those who are asked. */
@Component
@Transactional
public class QuestionRegister {

    private final Questions questions;
    private final Askings askings;
    private final Handlings handlings;
    private final QuestionLimits limits;
    private final QuestionWorkflow workflow;
    private final Clock clock;

    QuestionRegister(Questions questions, Askings askings, Handlings handlings, QuestionLimits limits, QuestionWorkflow workflow,
            Clock clock) {
        this.questions = questions;
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
        var question = new Question(References.newQuestion(), true, country, asked.named(), asked.purpose(), asked.urgency(), asked.text(),
                asked.subject(), asked.channel(), asked.foreignReference(), at, asked.handling().code(),
                asked.handling().source(), asked.handling().information());
        questions.add(question, country);
        handlings.add(question.reference(), country, asked.handling());
        asked.parties().forEach(party -> askings.add(asking(question, party, question.askedAt())));
        AuditNotes.concerns(question.reference());
        return question.reference();
    }

    /** Puts a question to each of those who are asked. */
    public void putToEach(String reference) {
        askings.of(List.of(reference)).forEach(workflow::put);
    }

    /**
     * Asks somebody to whom one who was asked has passed the question on. Nobody is asked who asks it himself, who is asked already, or
     * from whom it is withheld: whoever passes it on does not learn which.
     */
    public void forward(String reference, String country) {
        var question = questions.require(reference);
        var asking = asking(question, Asking.party(country), clock.instant());
        if (!country.equals(question.country()) && !handlings.isWithheld(reference, asking.party()) && askings.add(asking)) {
            workflow.put(asking);
        }
    }

    private Asking asking(Question question, String party, Instant at) {
        var owed = limits.of(question.urgency());
        return new Asking(question.reference(), party, at, at.plus(owed.acknowledgeWithin()), at.plus(owed.answerWithin()), null, null,
                false, 0, null, null, null);
    }
}
