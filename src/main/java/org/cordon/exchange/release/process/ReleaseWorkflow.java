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

/** Starts {@code release-request}, one instance for each supplier that is asked, in the transaction that asks it. */
@Component
public final class ReleaseWorkflow implements OpenCases {

    private final Processes processes;

    ReleaseWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** A country is to answer a request. */
    public void ask(ReleaseRequest request, String country) {
        start(request, country);
    }

    /** Nobody has supplied what was asked for; the request waits for its deadline like any other. */
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

    /** What a country has released by a request is to be taken back at a time. */
    public void endsAt(ReleaseRequest request, String country, Instant until) {
        processes.start(ReleaseEndProcess.KEY, request.reference(),
                ReleaseEndProcess.Variables.REQUEST_REFERENCE.is(request.reference()),
                ReleaseEndProcess.Variables.COUNTRY.is(country),
                ReleaseEndProcess.Variables.RELEASE_END.is(until.toString()));
    }

    /** What a supplier has released of its own accord is to be taken back at a time; nothing if that is known already. */
    public void endsAt(String item, String party, Instant until) {
        var supplier = ReleaseEndProcess.Variables.PARTY.is(party);
        var end = ReleaseEndProcess.Variables.RELEASE_END.is(until.toString());
        if (processes.open(ReleaseEndProcess.KEY, item, supplier, end).isEmpty()) {
            processes.start(ReleaseEndProcess.KEY, item, ReleaseEndProcess.Variables.ITEM_REFERENCE.is(item), supplier, end);
        }
    }

    /** A request has ended: whoever was asked and has not answered need not any longer. */
    public void settled(String request) {
        processes.tell(ReleaseRequestProcess.RELEASE_SETTLED, request);
    }

    /** A request is needed no longer: whoever is asked, or is about to be, need not answer. */
    public void calledOff(String request) {
        settled(request);
        // Whoever was not told yet waits for no answer that could be called off.
        processes.open(ReleaseRequestProcess.KEY, request).forEach(instance -> instance.end("Not needed any more"));
    }

    /**
     * Whoever is asked is asked no more; the request itself stays open until its deadline and ends unanswered, as it would if there were
     * nothing of its reference. An end at this moment would tell a partner that there is, and in which operation.
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
