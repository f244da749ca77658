package org.cordon.rooms.casefile;

import org.cordon.roundup.operation.OperationService;
import org.springframework.stereotype.Component;

/** Returns the operation of a person, as far as the reader may know it. */
@Component
class OperationOfFile {

    private final OperationService operations;

    OperationOfFile(OperationService operations) {
        this.operations = operations;
    }

    CaseFile.Operation of(String reference) {
        return operations.findVisible(reference)
                .map(operation -> new CaseFile.Operation(reference, operation.title(), operation.phase()))
                .orElseGet(() -> new CaseFile.Operation(reference, null, null));
    }
}
