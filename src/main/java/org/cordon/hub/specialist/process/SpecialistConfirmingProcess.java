package org.cordon.hub.specialist.process;

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

/** Declares {@code specialist-confirming}, and the names in its model. */
@Component
final class SpecialistConfirmingProcess implements ProcessDeclaration {

    static final String KEY = "specialist-confirming";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("userTask_confirmSpecialist", Set.of());
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_specialistDeadline",
                        time -> said("The time to confirm the post ended on {time}: it is marked as not confirmed.", time)),
                Map.entry("boundaryEvent_specialistConfirmed",
                        time -> said("On {time} somebody of your bureau confirmed or changed the post: there is nothing left to do.",
                                time)));
    }

    static final class Messages {

        static final String SPECIALIST_CONFIRMED = "cordon.specialistConfirmed";
        static final String SPECIALIST_REMOVED = "cordon.specialistRemoved";
    }

    static final class Variables {

        static final ProcessVariable<String> SPECIALIST_REFERENCE = ProcessVariable.string("specialistReference");
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> CONFIRMATION_TIME = ProcessVariable.string("confirmationTime");
        static final ProcessVariable<Boolean> CONFIRMATION_DUE = ProcessVariable.answer("confirmationDue");
        static final ProcessVariable<String> REMINDER_TIME = ProcessVariable.string("reminderTime");
        static final ProcessVariable<String> CONFIRM_BY = ProcessVariable.string("confirmBy");
    }
}
