package org.cordon.exchange.question.process;

import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Messages;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts {@code question-asking} and {@code question-answering}, and tells the latter what has happened. */
@Component
public final class QuestionWorkflow {

    private final Processes processes;

    QuestionWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** A question was asked by other means than the start form. */
    public void asked(String question) {
        processes.start(QuestionAskingProcess.KEY, question, QuestionAskingProcess.Variables.QUESTION_REFERENCE.is(question));
    }

    /** It is put to one of those who are asked. */
    public void put(Asking asking) {
        processes.start(QuestionAnsweringProcess.KEY, asking.question(),
                Variables.QUESTION_REFERENCE.is(asking.question()),
                Variables.COUNTRY.is(asking.country()),
                Variables.ASKED_GROUP.is(asking.party()),
                Variables.CALL_CYCLE.is("R/" + asking.acknowledgeBy() + "/" + asking.pause()),
                Variables.REMINDER_TIME.is(asking.halfway(asking.askedAt()).toString()),
                Variables.ANSWER_DEADLINE.is(asking.deadline().toString()),
                Variables.LATE_END.is(asking.lateEnd().toString()));
    }

    /** The asker has withdrawn it from one of those who are asked, whose task ends; nothing where none waits. */
    public void withdrawn(Asking asking) {
        processes.tell(Messages.QUESTION_WITHDRAWN, asking.question(), Variables.COUNTRY.is(asking.country()));
    }

    /** Somebody who is asked has answered by other means than his task; false if that does not wait yet. */
    public boolean answered(Asking asking) {
        return processes.tell(Messages.QUESTION_ANSWERED, asking.question(), Variables.COUNTRY.is(asking.country()));
    }
}
