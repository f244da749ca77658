package org.cordon.question.change;

import org.cordon.handling.HandlingFollower;
import org.cordon.question.ask.QuestionRegister;
import org.cordon.shared.References;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a question once more to those who were asked and may see it again. */
@Service
@Transactional
class QuestionHandlingFollower implements HandlingFollower {

    private final QuestionRegister register;

    QuestionHandlingFollower(QuestionRegister register) {
        this.register = register;
    }

    @Override
    public void follow(String item) {
        if (References.QUESTION.matcher(item).matches()) {
            register.putAgain(item);
        }
    }
}
