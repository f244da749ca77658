package org.cordon.hub.contact.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code contact-asking}, and the names in its model. */
@Component
final class ContactAskingProcess implements ProcessDeclaration {

    static final String KEY = "contact-asking";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("userTask_answerContact", Set.of(Inputs.AGREED));
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.of("boundaryEvent_contactDeadline",
                time -> said("The time to answer ended on {time} while you were answering: silence is a no.", time));
    }

    /** Hides the process: the declaring bureau and the time of a question would together show which bureau holds the declared data. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    /** The variables that the engine stores. */
    static final class Variables {

        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> CONTACT_REFERENCE = ProcessVariable.string("contactReference");
        static final ProcessVariable<String> CONTACT_REMINDER = ProcessVariable.string("contactReminder");
        static final ProcessVariable<String> CONTACT_DEADLINE = ProcessVariable.string("contactDeadline");
    }

    /** The inputs that people post. The listener of the task consumes them; the engine never stores them. */
    static final class Inputs {

        static final String AGREED = "agreed";
    }
}
