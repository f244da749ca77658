package org.cordon.exchange.question.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code question-asking}, and the names in its model. */
@Component
final class QuestionAskingProcess implements ProcessDeclaration {

    static final String KEY = "question-asking";

    @Override
    public String key() {
        return KEY;
    }

    /** Hides the process. The account that starts it belongs to the country that asks, even if that country asks without its name. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("ask-question", Starter.BUREAU));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("startEvent_askQuestion", Set.of(Inputs.QUESTION));
    }

    /** The variables that the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> QUESTION_REFERENCE = ProcessVariable.string("questionReference");
    }

    /** The fields that people post. The listener of the start consumes them, so that the engine never keeps them. */
    static final class Inputs {

        static final String QUESTION = "question";
    }
}
