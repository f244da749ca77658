package org.cordon.roundup.feedback.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.feedback.ReceivedItem;
import org.cordon.roundup.feedback.process.FeedbackProcess.Messages;
import org.cordon.roundup.feedback.process.FeedbackProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code feedback}, one instance for each item and each country that owes feedback on it. */
@Component
public final class FeedbackWorkflow {

    private final Processes processes;

    FeedbackWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts an instance for a country that owes feedback on an item. */
    public void owed(ReceivedItem item, String country, Instant reminder, Instant deadline) {
        var kept = new ArrayList<>(List.of(
                Variables.COUNTRY.is(country),
                Variables.ITEM_REFERENCE.is(item.reference()),
                Variables.FEEDBACK_REMINDER.is(reminder.toString()),
                Variables.FEEDBACK_DEADLINE.is(deadline.toString())));
        if (References.OPERATION.matcher(item.operation()).matches()) {
            kept.add(Variables.OPERATION_REFERENCE.is(item.operation()));
        }
        if (item.target() != null) {
            kept.add(Variables.TARGET_REFERENCE.is(item.target()));
        }
        processes.start(FeedbackProcess.KEY, item.reference(), kept);
    }

    /** Ends the instance of a country that no longer owes feedback, or has given it outside its task. */
    public void settled(String item, String country) {
        processes.tell(Messages.FEEDBACK_SETTLED, item, Variables.COUNTRY.is(country));
    }

    /** Ends all instances of a cancelled operation. */
    public void cancelled(String operation) {
        processes.open(FeedbackProcess.KEY, Variables.OPERATION_REFERENCE.is(operation))
                .forEach(instance -> instance.end("Operation cancelled"));
    }
}
