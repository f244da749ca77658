package org.cordon.platform.duty.process;

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

/** Declares {@code post-check}, and the names in its model. */
@Component
final class PostCheckProcess implements ProcessDeclaration {

    static final String KEY = "post-check";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(Elements.CONFIRM_ENTRY, Set.of());
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_confirmDeadline",
                        time -> said("The time to confirm the entry ended on {time}: it is marked as not confirmed.", time)),
                Map.entry("boundaryEvent_entryConfirmed",
                        time -> said("On {time} somebody of your bureau confirmed or changed the entry: there is nothing left to do.",
                                time)));
    }

    static final class Elements {

        static final String CONFIRM_ENTRY = "userTask_confirmEntry";
    }

    static final class Messages {

        static final String TEST_ANSWERED = "cordon.testAnswered";
        static final String ENTRY_CONFIRMED = "cordon.entryConfirmed";
        static final String POST_REMOVED = "cordon.postRemoved";
    }

    static final class Variables {

        static final ProcessVariable<String> CHECK_REFERENCE = ProcessVariable.string("checkReference");
        static final ProcessVariable<String> POST_REFERENCE = ProcessVariable.string("postReference");
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        /** Whether the check asks if the entry is right; otherwise the check tests whether somebody answers. */
        static final ProcessVariable<Boolean> ENTRY_CHECKED = ProcessVariable.bool("entryChecked");
        static final ProcessVariable<String> CHECK_TIME = ProcessVariable.string("checkTime");
        static final ProcessVariable<Boolean> CHECK_DUE = ProcessVariable.answer("checkDue");
        static final ProcessVariable<String> REMINDER_TIME = ProcessVariable.string("reminderTime");
        static final ProcessVariable<String> CHECK_DEADLINE = ProcessVariable.string("checkDeadline");
    }
}
