package org.cordon.rooms.casefile;

import java.util.List;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.MessageQueries;
import org.cordon.record.ledger.LedgerEvents;
import org.cordon.roundup.nomination.NominationView;
import org.springframework.stereotype.Component;

/** Puts together the files of nominated persons who are no targets. */
@Component
class NominationFiles {

    private final LedgerEvents events;
    private final MessageQueries messages;
    private final WorkOnPerson work;
    private final OperationOfFile operations;

    NominationFiles(LedgerEvents events, MessageQueries messages, WorkOnPerson work, OperationOfFile operations) {
        this.events = events;
        this.messages = messages;
        this.work = work;
        this.operations = operations;
    }

    CaseFile of(Caller reader, NominationView nomination) {
        var operation = References.operationOf(nomination.reference());
        var references = List.of(nomination.reference());
        return new CaseFile(nomination.reference(), operations.of(operation), null, nomination, events.about(operation, references),
                List.of(), messages.about(references), List.of(), work.tasksOn(reader, operation, nomination),
                WorkOnPerson.actsOn(reader, nomination));
    }
}
