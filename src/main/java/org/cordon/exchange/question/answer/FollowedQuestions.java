package org.cordon.exchange.question.answer;

import java.util.Optional;
import org.cordon.exchange.question.Askings;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.notification.LinkFollowers;
import org.cordon.platform.notification.Message;
import org.cordon.platform.notification.PostAddresses;
import org.springframework.stereotype.Component;

/** Acknowledges a question when a party follows the link in the mail about it. Finds the duty post to which that mail goes. */
@Component
class FollowedQuestions implements LinkFollowers, PostAddresses {

    private final Askings askings;
    private final QuestionAnswers answers;
    private final CurrentCaller caller;

    FollowedQuestions(Askings askings, QuestionAnswers answers, CurrentCaller caller) {
        this.askings = askings;
        this.answers = answers;
        this.caller = caller;
    }

    @Override
    public void followed(String reference) {
        if (isQuestion(reference) && askings.find(reference, caller.get().party()).isPresent()) {
            answers.acknowledge(reference);
        }
    }

    @Override
    public Optional<String> addressOf(Message message) {
        return isQuestion(message.reference()) ? askings.address(message.reference(), message.recipient()) : Optional.empty();
    }

    private static boolean isQuestion(String reference) {
        return QuestionFeature.QUESTION.matches(reference);
    }
}
