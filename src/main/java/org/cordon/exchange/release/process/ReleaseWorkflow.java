package org.cordon.exchange.release.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.exchange.release.ReleaseRequest;
import org.cordon.exchange.release.process.ReleaseRequestProcess.Variables;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code release-request} in the transaction that asks a supplier, one instance for each supplier. */
@Component
public final class ReleaseWorkflow implements OpenCases {

    private final Processes processes;

    ReleaseWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Asks a country to answer a request. */
    public void ask(ReleaseRequest request, String country) {
        start(request, country);
    }

    /** Starts a request that no supplier answers, because there is no such item. The request waits for its deadline like any other. */
    public void askNobody(ReleaseRequest request) {
        start(request, null);
    }

    private void start(ReleaseRequest request, String country) {
        processes.start(ReleaseRequestProcess.KEY, request.reference(),
                Variables.REQUEST_REFERENCE.is(request.reference()),
                Variables.OPERATION_REFERENCE.is(request.operation()),
                Variables.COUNTRY.is(country),
                Variables.SUPPLIER_KNOWN.is(country != null),
                Variables.REMINDER_TIME.is(request.halfway().toString()),
                Variables.ANSWER_DEADLINE.is(request.deadline().toString()));
    }

    /** Schedules the end of a release that a country gave by a request. */
    public void endsAt(ReleaseRequest request, String country, Instant until) {
        processes.start(ReleaseEndProcess.KEY, request.reference(),
                ReleaseEndProcess.Variables.REQUEST_REFERENCE.is(request.reference()),
                ReleaseEndProcess.Variables.COUNTRY.is(country),
                ReleaseEndProcess.Variables.RELEASE_END.is(until.toString()));
    }

    /** Schedules the end of a release that a supplier gave of its own accord. Does nothing if that end is scheduled already. */
    public void endsAt(String item, String party, Instant until) {
        var supplier = ReleaseEndProcess.Variables.PARTY.is(party);
        var end = ReleaseEndProcess.Variables.RELEASE_END.is(until.toString());
        if (processes.open(ReleaseEndProcess.KEY, item, supplier, end).isEmpty()) {
            processes.start(ReleaseEndProcess.KEY, item, ReleaseEndProcess.Variables.ITEM_REFERENCE.is(item), supplier, end);
        }
    }

    /** Ends the tasks of suppliers that have not answered, because the request has ended. */
    public void settled(String request) {
        processes.tell(ReleaseRequestProcess.RELEASE_SETTLED, request);
    }

    /** Ends a request that is no longer needed, for suppliers that have been asked and for suppliers that are about to be asked. */
    public void calledOff(String request) {
        settled(request);
        // An instance that has not told its supplier yet does not receive the message.
        processes.open(ReleaseRequestProcess.KEY, request).forEach(instance -> instance.end("Not needed any more"));
    }

    /**
     * Ends the tasks of the suppliers. The request itself stays open until its deadline and ends unanswered, as if no item had the
     * requested reference. If the request ended at this moment, a partner would learn that there is such an item, and in which operation.
     */
    @Override
    public void operationCancelled(String operation) {
        var waiting = new HashMap<String, List<Value>>();
        processes.open(ReleaseRequestProcess.KEY, Variables.OPERATION_REFERENCE.is(operation)).forEach(instance -> {
            waiting.put(instance.reference(), instance.values());
            instance.end("Operation cancelled");
        });
        waiting.forEach((request, kept) -> processes.start(ReleaseRequestProcess.KEY, request,
                Stream.concat(kept.stream(), Stream.of(Variables.COUNTRY.is(null), Variables.SUPPLIER_KNOWN.is(false))).toList()));
    }
}
