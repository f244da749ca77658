package org.cordon.hub.contact.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code contact-declaring}, and the names in its model. */
@Component
final class ContactDeclaringProcess implements ProcessDeclaration {

    static final String KEY = "contact-declaring";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("declare-contact", Starter.BUREAU));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("startEvent_declareContact", Set.of(Inputs.DECLARATION));
    }

    /** Hides the process: the declaring bureau and the time of a question would together show which bureau holds the declared data. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    /** The variables that the engine stores. */
    static final class Variables {

        static final ProcessVariable<String> DECLARATION_REFERENCE = ProcessVariable.string("declarationReference");
        static final ProcessVariable<String> ANSWER_TIME = ProcessVariable.string("answerTime");
        static final ProcessVariable<String> STANDS_UNTIL = ProcessVariable.string("standsUntil");
    }

    /** The inputs that people post. The listener of the start consumes them; the engine never stores them. */
    static final class Inputs {

        static final String DECLARATION = "declaration";
    }
}
