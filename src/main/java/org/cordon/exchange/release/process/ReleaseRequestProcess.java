package org.cordon.exchange.release.process;

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

/** Declares {@code release-request}, and the names in its model. */
@Component
final class ReleaseRequestProcess implements ProcessDeclaration {

    static final String KEY = "release-request";

    static final String ANSWER_RELEASE = "userTask_answerRelease";

    /** The message that ends the tasks of suppliers that are still asked, once the request has ended. */
    static final String RELEASE_SETTLED = "cordon.releaseSettled";

    @Override
    public String key() {
        return KEY;
    }

    /**
     * Hides the process. A request to release a question or a contribution is for the suppliers and the asking party alone. The engine
     * cannot tell such a request from one in an operation. The management follows the requests of an operation in the operation itself.
     */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(ANSWER_RELEASE, Set.of(Inputs.ANSWER, Inputs.REASON, Inputs.DAYS));
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_answerDeadline", time -> said(
                        "The deadline passed on {time} while you were answering: it is recorded that the release was not "
                                + "answered, and nothing is released.", time)),
                Map.entry("boundaryEvent_releaseSettled",
                        time -> said("On {time} the release was refused by another supplier, or was needed no longer: "
                                + "there is nothing left to answer.", time)));
    }

    /** The variables that the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> REQUEST_REFERENCE = ProcessVariable.string("requestReference");
        /**
         * The operation of the subject, if there is one. When the operation is cancelled, the processes of its requests are found by this
         * variable.
         */
        static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        /** The supplier that is asked; absent if no supplier is asked. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<Boolean> SUPPLIER_KNOWN = ProcessVariable.bool("supplierKnown");
        static final ProcessVariable<String> REMINDER_TIME = ProcessVariable.string("reminderTime");
        static final ProcessVariable<String> ANSWER_DEADLINE = ProcessVariable.string("answerDeadline");
        static final ProcessVariable<Boolean> RELEASE_GRANTED = ProcessVariable.bool("releaseGranted");
    }

    /** The fields that people post. The listener of the task consumes them, so that the engine never keeps them. */
    static final class Inputs {

        static final String ANSWER = "answer";
        static final String REASON = "reason";
        static final String DAYS = "days";
    }
}
