package org.cordon.exchange.release.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.exchange.release.ReleaseRequest;
import org.cordon.exchange.release.ReleaseWorkflow;
import org.cordon.exchange.release.process.ReleaseRequestProcess.Variables;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code release-request}, one instance for each supplier that is asked, in the transaction that asks it. */
@Component
final class CamundaReleaseWorkflow implements ReleaseWorkflow, OpenCases {

    private final RuntimeService runtime;

    CamundaReleaseWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void ask(ReleaseRequest request, String country) {
        start(request, country);
    }

    @Override
    public void askNobody(ReleaseRequest request) {
        start(request, null);
    }

    private void start(ReleaseRequest request, String country) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.REQUEST_REFERENCE.name(), request.reference());
        variables.put(Variables.OPERATION_REFERENCE.name(), request.operation());
        variables.put(Variables.COUNTRY.name(), country);
        variables.put(Variables.SUPPLIER_KNOWN.name(), country != null);
        variables.put(Variables.REMINDER_TIME.name(), request.halfway().toString());
        variables.put(Variables.ANSWER_DEADLINE.name(), request.deadline().toString());
        runtime.startProcessInstanceByKey(ReleaseRequestProcess.KEY, request.reference(), variables);
    }

    @Override
    public void endsAt(ReleaseRequest request, String country, Instant until) {
        runtime.startProcessInstanceByKey(ReleaseEndProcess.KEY, request.reference(), Map.of(
                ReleaseEndProcess.Variables.REQUEST_REFERENCE.name(), request.reference(),
                ReleaseEndProcess.Variables.COUNTRY.name(), country,
                ReleaseEndProcess.Variables.RELEASE_END.name(), until.toString()));
    }

    @Override
    public void endsAt(String item, String party, Instant until) {
        var waiting = runtime.createProcessInstanceQuery().processDefinitionKey(ReleaseEndProcess.KEY).processInstanceBusinessKey(item)
                .variableValueEquals(ReleaseEndProcess.Variables.PARTY.name(), party)
                .variableValueEquals(ReleaseEndProcess.Variables.RELEASE_END.name(), until.toString()).count();
        if (waiting == 0) {
            runtime.startProcessInstanceByKey(ReleaseEndProcess.KEY, item, Map.of(
                    ReleaseEndProcess.Variables.ITEM_REFERENCE.name(), item,
                    ReleaseEndProcess.Variables.PARTY.name(), party,
                    ReleaseEndProcess.Variables.RELEASE_END.name(), until.toString()));
        }
    }

    @Override
    public void settled(String request) {
        runtime.createMessageCorrelation(ReleaseRequestProcess.RELEASE_SETTLED).processInstanceBusinessKey(request)
                .correlateAllWithResult();
    }

    @Override
    public void calledOff(String request) {
        settled(request);
        // Whoever was not told yet waits for no answer that could be called off.
        runtime.createProcessInstanceQuery().processDefinitionKey(ReleaseRequestProcess.KEY).processInstanceBusinessKey(request).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Not needed any more"));
    }

    /**
     * Whoever is asked is asked no more; the request itself stays open until its deadline and ends unanswered, as it would if there were
     * nothing of its reference. An end at this moment would tell a partner that there is, and in which operation.
     */
    @Override
    public void operationCancelled(String operation) {
        var waiting = new HashMap<String, Map<String, Object>>();
        runtime.createProcessInstanceQuery().processDefinitionKey(ReleaseRequestProcess.KEY)
                .variableValueEquals(Variables.OPERATION_REFERENCE.name(), operation).list()
                .forEach(instance -> {
                    waiting.put(instance.getBusinessKey(), runtime.getVariables(instance.getId()));
                    runtime.deleteProcessInstance(instance.getId(), "Operation cancelled");
                });
        waiting.forEach((request, variables) -> {
            variables.put(Variables.COUNTRY.name(), null);
            variables.put(Variables.SUPPLIER_KNOWN.name(), false);
            runtime.startProcessInstanceByKey(ReleaseRequestProcess.KEY, request, variables);
        });
    }
}
