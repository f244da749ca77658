package org.cordon.exchange.question.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import org.cordon.exchange.question.process.QuestionWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes questions with an earlier date, so that a demo has overdue questions. */
@Component
@ConditionalOnProperty("cordon.demo")
public class EarlierQuestions {

    private final QuestionReader reader;
    private final QuestionRegister register;
    private final QuestionWorkflow workflow;
    private final CurrentCaller caller;
    private final Clock clock;

    EarlierQuestions(QuestionReader reader, QuestionRegister register, QuestionWorkflow workflow, CurrentCaller caller, Clock clock) {
        this.reader = reader;
        this.register = register;
        this.workflow = workflow;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a question of the caller's country and starts to put it to the parties, with the deadlines of the earlier date.
     *
     * @param ago how long ago the question was asked
     * @return the reference of the question
     * @throws Refusal for the same reasons as {@link AskingService#ask}
     */
    @Transactional
    public String ask(JsonNode posted, Duration ago) {
        var own = caller.get().requireCountry();
        var reference = register.add(reader.read(posted, own), own, clock.instant().minus(ago));
        workflow.asked(reference);
        return reference;
    }
}
