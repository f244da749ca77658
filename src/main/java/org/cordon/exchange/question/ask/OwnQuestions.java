package org.cordon.exchange.question.ask;

import java.util.List;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.Askings;
import org.cordon.exchange.question.Question;
import org.cordon.exchange.question.VisibleQuestions;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions of the caller's country, with their askings. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnQuestions {

    private final VisibleQuestions visible;
    private final Askings askings;

    OwnQuestions(VisibleQuestions visible, Askings askings) {
        this.visible = visible;
        this.askings = askings;
    }

    /**
     * Returns a question of the caller's country.
     *
     * @throws Refusal not found, if the caller does not see it; forbidden, if another country has asked it
     */
    Question require(String reference) {
        var question = visible.question(reference);
        if (!question.own()) {
            throw Refusal.forbidden("Only the country that asks {reference} may do this.", reference);
        }
        return question;
    }

    List<Asking> asked(String reference) {
        return askings.of(List.of(reference));
    }
}
