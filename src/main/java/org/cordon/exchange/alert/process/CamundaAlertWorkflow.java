package org.cordon.exchange.alert.process;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.exchange.alert.AlertReader;
import org.cordon.exchange.alert.AlertWorkflow;
import org.cordon.exchange.alert.process.AlertReadingProcess.Messages;
import org.cordon.exchange.alert.process.AlertReadingProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts the processes of alerts, and tells them what has happened. */
@Component
final class CamundaAlertWorkflow implements AlertWorkflow {

    private final RuntimeService runtime;

    CamundaAlertWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void issued(String alert) {
        runtime.startProcessInstanceByKey(AlertIssuingProcess.KEY, alert,
                Map.of(AlertIssuingProcess.Variables.ALERT_REFERENCE.name(), alert));
    }

    @Override
    public void told(AlertReader reader, int version, Instant end) {
        runtime.startProcessInstanceByKey(AlertReadingProcess.KEY, reader.alert(), Map.of(
                Variables.ALERT_REFERENCE.name(), reader.alert(),
                Variables.COUNTRY.name(), reader.country(),
                Variables.READER_GROUP.name(), reader.party(),
                Variables.ALERT_VERSION.name(), version,
                Variables.OWED_BY.name(), reader.owedBy().toString(),
                Variables.READING_END.name(), end.toString()));
    }

    @Override
    public void replaced(String alert, int version) {
        runtime.createMessageCorrelation(Messages.ALERT_REPLACED).processInstanceBusinessKey(alert)
                .processInstanceVariableEquals(Variables.ALERT_VERSION.name(), version).correlateAll();
    }

    @Override
    public void withheld(AlertReader reader) {
        tell(Messages.ALERT_WITHHELD, reader);
    }

    @Override
    public void opened(AlertReader reader) {
        tell(Messages.ALERT_OPENED, reader);
    }

    @Override
    public void recalled(AlertReader reader, Instant reminder) {
        runtime.startProcessInstanceByKey(AlertRecallProcess.KEY, reader.alert(), Map.of(
                AlertRecallProcess.Variables.ALERT_REFERENCE.name(), reader.alert(),
                AlertRecallProcess.Variables.COUNTRY.name(), reader.country(),
                AlertRecallProcess.Variables.READER_GROUP.name(), reader.party(),
                AlertRecallProcess.Variables.REMINDER_TIME.name(), reminder.toString(),
                AlertRecallProcess.Variables.OWED_BY.name(), reader.owedBy().toString()));
    }

    @Override
    public void copiesGone(AlertReader reader) {
        tell(AlertRecallProcess.Messages.COPIES_GONE, reader);
    }

    /** Nobody waits for it who is still on his way to his task, or whose time is over. */
    private void tell(String message, AlertReader reader) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(reader.alert())
                .processInstanceVariableEquals(Variables.COUNTRY.name(), reader.country()).correlateAll();
    }
}
