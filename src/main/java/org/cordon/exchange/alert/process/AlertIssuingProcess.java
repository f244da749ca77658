package org.cordon.exchange.alert.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code alert-issuing}, and the names in its model. */
@Component
final class AlertIssuingProcess implements ProcessDeclaration {

    static final String KEY = "alert-issuing";

    @Override
    public String key() {
        return KEY;
    }

    /**
     * Hides the process, because the account that starts the process reveals the issuing country. The management may not learn this
     * country.
     */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("issue-alert", Starter.BUREAU));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("startEvent_issueAlert", Set.of(Inputs.ALERT));
    }

    /** The variables that the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> ALERT_REFERENCE = ProcessVariable.string("alertReference");
        /** The time by which readers must have opened the alert, or confirmed after a recall that copies are gone. */
        static final ProcessVariable<String> OWED_BY = ProcessVariable.string("owedBy");
    }

    /** The fields that people post. The listener of the start consumes them, so that the engine never keeps them. */
    static final class Inputs {

        static final String ALERT = "alert";
    }
}
