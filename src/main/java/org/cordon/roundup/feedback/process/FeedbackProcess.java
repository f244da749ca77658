package org.cordon.roundup.feedback.process;

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

/** Declares {@code feedback}, and the names in its model. */
@Component
final class FeedbackProcess implements ProcessDeclaration {

    static final String KEY = "feedback";

    @Override
    public String key() {
        return KEY;
    }

    /**
     * Hides the process, because feedback on an answer to a question names the country that asked, even if that country asked anonymously.
     */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(Elements.GIVE_FEEDBACK, Set.of(Inputs.OUTCOME, Inputs.BECAUSE, Inputs.LED_TO, Inputs.TEXT));
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_feedbackDeadline", time -> said(
                        "The time for feedback ended on {time}: it is recorded as missing. You can still give it on the page of the item.",
                        time)),
                Map.entry("boundaryEvent_targetSuspended", time -> said(
                        "Since {time} no feedback is owed for the time being. You will be asked again.", time)),
                Map.entry("boundaryEvent_feedbackSettled", time -> said(
                        "Since {time} no feedback is owed any more: it was given, or the item was taken back or withheld.", time)));
    }

    static final class Elements {

        static final String GIVE_FEEDBACK = "userTask_giveFeedback";
    }

    static final class Messages {

        static final String FEEDBACK_SETTLED = "cordon.feedbackSettled";
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        /** The target whose suspension puts the feedback on hold. */
        static final ProcessVariable<String> TARGET_REFERENCE = ProcessVariable.string("targetReference");
        static final ProcessVariable<String> ITEM_REFERENCE = ProcessVariable.string("itemReference");
        static final ProcessVariable<String> FEEDBACK_REMINDER = ProcessVariable.string("feedbackReminder");
        static final ProcessVariable<String> FEEDBACK_DEADLINE = ProcessVariable.string("feedbackDeadline");
        /** Whether the target is still suspended when feedback on hold is checked. */
        static final ProcessVariable<Boolean> TARGET_SUSPENDED = ProcessVariable.bool("targetSuspended");
        static final ProcessVariable<Boolean> FEEDBACK_OWED = ProcessVariable.bool("feedbackOwed");
    }

    /** The fields that people post. The listener of the element consumes them, and the engine does not keep them. */
    static final class Inputs {

        static final String OUTCOME = "outcome";
        static final String BECAUSE = "because";
        /** References with blanks between them. */
        static final String LED_TO = "ledTo";
        static final String TEXT = "text";
    }
}
