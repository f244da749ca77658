package org.cordon.exchange.question.ask;

import java.util.List;
import org.cordon.exchange.question.Askings;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.exchange.question.process.QuestionWorkflow;
import org.cordon.record.handling.HandlingFollower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a question from parties that may not see it any longer, and puts it once more to parties that may see it again. */
@Service
@Transactional
class QuestionHandlingFollower implements HandlingFollower {

    private final Askings askings;
    private final QuestionRegister register;
    private final QuestionWorkflow workflow;

    QuestionHandlingFollower(Askings askings, QuestionRegister register, QuestionWorkflow workflow) {
        this.askings = askings;
        this.register = register;
        this.workflow = workflow;
    }

    @Override
    public void follow(String item) {
        if (QuestionFeature.QUESTION.matches(item)) {
            askings.of(List.of(item)).stream().filter(asking -> !register.sees(asking)).forEach(workflow::withdrawn);
            register.putAgain(item);
        }
    }
}
