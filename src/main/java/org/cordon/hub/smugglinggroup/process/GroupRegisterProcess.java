package org.cordon.hub.smugglinggroup.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code group-register}, and the names that its model uses. */
@Component
final class GroupRegisterProcess implements ProcessDeclaration {

    static final String KEY = "group-register";

    @Override
    public String key() {
        return KEY;
    }

    /** Hides the process, because the management sees figures about groups, but no group. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("register-group", Starter.BUREAU));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(
                "startEvent_registerGroup", Set.of(Inputs.GROUP),
                "userTask_reviewGroup", Set.of(Inputs.REVIEW),
                "userTask_confirmGroup", Set.of(Inputs.CONFIRMATION));
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_groupDecided",
                        time -> said("On {time} somebody decided whether the group is published: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_reviewOverdue",
                        time -> said("The time for the review ended on {time}: the coordination is asked whether the group is published.",
                                time)),
                Map.entry("boundaryEvent_groupKept",
                        time -> said("Your country answered on {time}.", time)),
                Map.entry("boundaryEvent_confirmationOverdue",
                        time -> said("The time to confirm the group ended on {time}: it is marked as not confirmed. "
                                + "On its page it can still be confirmed.", time)));
    }

    static final class Messages {

        static final String GROUP_DECIDED = "cordon.groupDecided";
        static final String GROUP_KEPT = "cordon.groupKept";
    }

    /** The variables that the engine stores. */
    static final class Variables {

        static final ProcessVariable<String> GROUP_REFERENCE = ProcessVariable.string("groupReference");
        static final ProcessVariable<String> REVIEW_BY = ProcessVariable.string("reviewBy");
        static final ProcessVariable<String> REVIEWER_GROUP = ProcessVariable.string("reviewerGroup");
        static final ProcessVariable<Boolean> STILL_TO_REVIEW = ProcessVariable.answer("stillToReview");
        static final ProcessVariable<Boolean> GROUP_PUBLISHED = ProcessVariable.answer("groupPublished");
        static final ProcessVariable<Boolean> GROUP_KEPT = ProcessVariable.answer("groupKept");
        static final ProcessVariable<String> CONFIRMATION_TIME = ProcessVariable.string("confirmationTime");
        static final ProcessVariable<Boolean> CONFIRMATION_DUE = ProcessVariable.answer("confirmationDue");
        static final ProcessVariable<String> COUNTRY = ProcessVariable.string("country");
        static final ProcessVariable<String> REMINDER_TIME = ProcessVariable.string("reminderTime");
        static final ProcessVariable<String> CONFIRM_BY = ProcessVariable.string("confirmBy");
    }

    /** The inputs that people post. The listeners consume them; the engine never stores them. */
    static final class Inputs {

        static final String GROUP = "group";
        static final String REVIEW = "review";
        static final String CONFIRMATION = "confirmation";
    }
}
