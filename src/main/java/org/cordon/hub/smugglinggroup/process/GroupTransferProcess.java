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

/** Declares {@code group-transfer}, and the names in its model. */
@Component
final class GroupTransferProcess implements ProcessDeclaration {

    static final String KEY = "group-transfer";

    @Override
    public String key() {
        return KEY;
    }

    /** Hides the process: only the two countries may see which country is asked about which group. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("propose-transfer", Starter.BUREAU));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("startEvent_proposeTransfer", Set.of(Inputs.TRANSFER), "userTask_answerTransfer", Set.of(Inputs.ANSWER));
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_transferAnswered",
                        time -> said("On {time} somebody of your bureau answered what was proposed: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_transferOverdue",
                        time -> said("The time to answer what was proposed ended on {time}: all stays as it is.", time)));
    }

    static final class Messages {

        static final String TRANSFER_ANSWERED = "cordon.transferAnswered";
    }

    /** The variables that the engine stores. */
    static final class Variables {

        static final ProcessVariable<String> GROUP_REFERENCE = GroupRegisterProcess.Variables.GROUP_REFERENCE;
        /** The code of the country that is asked. */
        static final ProcessVariable<String> COUNTRY = GroupRegisterProcess.Variables.COUNTRY;
        static final ProcessVariable<Boolean> TRANSFER_ASKED = ProcessVariable.answer("transferAsked");
        static final ProcessVariable<String> TRANSFER_REMINDER = ProcessVariable.string("transferReminder");
        static final ProcessVariable<String> TRANSFER_OWED_BY = ProcessVariable.string("transferOwedBy");
    }

    /** The inputs that people post. The listeners consume them; the engine never stores them. */
    static final class Inputs {

        static final String TRANSFER = "transfer";
        static final String ANSWER = "transferAnswer";
    }
}
