package org.cordon.exchange.question.answer;

import java.util.Optional;
import org.cordon.exchange.question.Askings;
import org.cordon.exchange.question.Questions;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.CasePages;
import org.cordon.platform.notification.LinkFollowers;
import org.cordon.platform.notification.Message;
import org.cordon.platform.notification.PostAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the mail of a question goes, and what its link does: whoever is asked acknowledges by it. */
@Component
class FollowedQuestions implements LinkFollowers, CasePages, PostAddresses {

    private final Questions questions;
    private final Askings askings;
    private final QuestionAnswers answers;
    private final CurrentCaller caller;

    FollowedQuestions(Questions questions, Askings askings, QuestionAnswers answers, CurrentCaller caller) {
        this.questions = questions;
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
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        if (References.ANSWER.matcher(reference).matches()) {
            return questions.findAnswer(reference).map(answer -> "/questions/" + answer.question());
        }
        return isQuestion(reference) ? questions.find(reference).map(question -> "/questions/" + reference) : Optional.empty();
    }

    @Override
    public Optional<String> addressOf(Message message) {
        return isQuestion(message.reference()) ? askings.address(message.reference(), message.recipient()) : Optional.empty();
    }

    private static boolean isQuestion(String reference) {
        return References.QUESTION.matcher(reference).matches();
    }
}
