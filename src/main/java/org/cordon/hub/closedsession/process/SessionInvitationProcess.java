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

/** Declares {@code session-invitation}, and the names in its model. */
@Component
final class SessionInvitationProcess implements ProcessDeclaration {

    static final String KEY = "session-invitation";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("userTask_answerSeat", Set.of(Inputs.COMING));
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
                Map.entry("boundaryEvent_seatAnswered",
                        time -> said("On {time} somebody of your office said whether you come: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_seatOverdue",
                        time -> said("The time to say whether you come ended on {time}: silence means that you do not.", time)));
    }

    static final class Messages {

        static final String SEAT_ANSWERED = "cordon.seatAnswered";
    }

    /** The variables that the engine stores. */
    static final class Variables {

        static final ProcessVariable<String> SESSION_REFERENCE = ProcessVariable.string("sessionReference");
        /** The code of the invited party. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> SEAT_GROUP = ProcessVariable.string("seatGroup");
        static final ProcessVariable<String> SEAT_OWED_BY = ProcessVariable.string("seatOwedBy");
    }

    /** The inputs that people post. The listener of the task consumes them; the engine never stores them. */
    static final class Inputs {

        static final String COMING = "coming";
    }
}
