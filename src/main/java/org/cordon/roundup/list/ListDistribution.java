package org.cordon.roundup.list;

import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the frozen target list to the countries that it concerns. */
@Service
@Transactional
public class ListDistribution {

    private final TargetList list;
    private final ListMessages messages;
    private final Targets targets;
    private final TargetService targetService;
    private final Confirmations confirmations;
    private final Operations operations;
    private final OperationService operationService;
    private final Participants participants;

    ListDistribution(TargetList list, ListMessages messages, Targets targets, TargetService targetService, Confirmations confirmations,
            Operations operations, OperationService operationService, Participants participants) {
        this.list = list;
        this.messages = messages;
        this.targets = targets;
        this.targetService = targetService;
        this.confirmations = confirmations;
        this.operations = operations;
        this.operationService = operationService;
        this.participants = participants;
    }

    /**
     * Sends the frozen list to the countries, asks them to confirm, and informs the coordinator of host countries that do not take part.
     */
    public void distribute(String reference) {
        operationService.listDistributed(reference);
        var operation = operations.find(reference).orElseThrow();
        var entries = list.entries(reference, operation.listVersion());
        var takingPart = participants.takingPart(reference);
        var asked = confirmations.askedAmong(entries);
        entries.stream().filter(target -> !asked.contains(target)).forEach(targetService::confirmationSettled);
        takingPart.forEach(country -> messages.tellOfFirst(operation, country, confirmations.of(reference, country)));
        FreezePreview.Concerned.among(targets.hostsOfEach(entries, true), takingPart).stream().filter(host -> !host.takesPart())
                .forEach(host -> messages.tellOfHostNotTakingPart(reference, host.country(), host.targets()));
    }
}
