package org.cordon.hub.closedsession.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code session-convening}, and the names in its model. */
@Component
final class SessionConveningProcess implements ProcessDeclaration {

    static final String KEY = "session-convening";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("convene-session", Starter.BUREAU_OR_COORDINATOR));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("startEvent_conveneSession", Set.of(Inputs.SESSION));
    }

    /** Hides the process: only invited and seated parties may know that there is a session. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    /** The variables that the engine stores. */
    static final class Variables {

        static final ProcessVariable<String> SESSION_REFERENCE = ProcessVariable.string("sessionReference");
        static final ProcessVariable<String> ACCESS_END = ProcessVariable.string("accessEnd");
    }

    /** The inputs that people post. The listener of the start consumes them; the engine never stores them. */
    static final class Inputs {

        static final String SESSION = "session";
    }
}
