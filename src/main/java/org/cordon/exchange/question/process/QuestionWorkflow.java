package org.cordon.exchange.question.process;

import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Messages;
import org.cordon.exchange.question.process.QuestionAnsweringProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts {@code question-asking} and {@code question-answering}, and correlates events to {@code question-answering}. */
@Component
public final class QuestionWorkflow {

    private final Processes processes;

    QuestionWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts {@code question-asking} for a question that did not come by the start form. */
    public void asked(String question) {
        processes.start(QuestionAskingProcess.KEY, question, QuestionAskingProcess.Variables.QUESTION_REFERENCE.is(question));
    }

    /** Starts {@code question-answering} for one party. */
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

    /** Ends a party's task because the question is withdrawn. Does nothing if no task waits. */
    public void withdrawn(Asking asking) {
        processes.tell(Messages.QUESTION_WITHDRAWN, asking.question(), Variables.COUNTRY.is(asking.country()));
    }

    /** Ends a party's task because the party has answered outside the task. Returns false if the task does not wait yet. */
    public boolean answered(Asking asking) {
        return processes.tell(Messages.QUESTION_ANSWERED, asking.question(), Variables.COUNTRY.is(asking.country()));
    }
}
