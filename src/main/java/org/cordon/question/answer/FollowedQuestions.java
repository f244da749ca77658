package org.cordon.question.answer;

import java.util.Optional;
import org.cordon.caller.CurrentCaller;
import org.cordon.notification.CasePages;
import org.cordon.notification.LinkFollowers;
import org.cordon.notification.Message;
import org.cordon.notification.PostAddresses;
import org.cordon.question.Askings;
import org.cordon.question.Questions;
import org.cordon.shared.References;
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
