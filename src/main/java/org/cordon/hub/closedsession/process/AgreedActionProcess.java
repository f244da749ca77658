package org.cordon.hub.closedsession.process;

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

/** Declares {@code agreed-action}, and the names in its model. */
@Component
final class AgreedActionProcess implements ProcessDeclaration {

    static final String KEY = "agreed-action";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("userTask_reportAction", Set.of(Inputs.REPORT));
    }

    @Override
    public boolean isShownToPartners() {
        return true;
    }

    /** Hides the process: only invited and seated parties may know that there is a session. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_actionReported",
                        time -> said("On {time} somebody of your office said what became of it: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_actionOverdue", time -> said(
                        "The time to say what became of it ended on {time}, and that is recorded. You can still say it on the page of "
                                + "the session.", time)));
    }

    static final class Messages {

        static final String ACTION_REPORTED = "cordon.actionReported";
    }

    /** The variables that the engine stores. */
    static final class Variables {

        static final ProcessVariable<String> SESSION_REFERENCE = ProcessVariable.string("sessionReference");
        static final ProcessVariable<String> ACTION_CODE = ProcessVariable.string("actionCode");
        /** The code of the owner of the action. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> OWNER_GROUP = ProcessVariable.string("ownerGroup");
        static final ProcessVariable<String> ACTION_REMINDER = ProcessVariable.string("actionReminder");
        static final ProcessVariable<String> ACTION_DUE = ProcessVariable.string("actionDue");
        static final ProcessVariable<String> ACTION_END = ProcessVariable.string("actionEnd");
    }

    /** The inputs that people post. The listener of the task consumes them; the engine never stores them. */
    static final class Inputs {

        static final String REPORT = "report";
    }
}
