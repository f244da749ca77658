package org.cordon.operation.launch;

import org.cordon.notification.Silence;
import org.cordon.operation.Operations;
import org.springframework.stereotype.Component;

/** Keeps every message about an operation that was entered afterwards, but for what has happened since. */
@Component
final class SilenceOverThePast implements Silence {

    private final Operations operations;

    SilenceOverThePast(Operations operations) {
        this.operations = operations;
    }

    @Override
    public boolean covers(String operation, String reference) {
        return operations.isHistory(operation, reference);
    }
}
