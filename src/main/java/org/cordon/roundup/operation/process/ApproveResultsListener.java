package org.cordon.roundup.operation.process;

import static org.cordon.kernel.shared.Said.said;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.operation.ResultsApproval;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_approveResults}: freezes the results as of the chosen time, or leaves them unapproved. */
@Component
final class ApproveResultsListener implements TaskListener {

    private final ResultsApproval approval;

    ApproveResultsListener(ResultsApproval approval) {
        this.approval = approval;
    }

    @Override
    public void notify(DelegateTask task) {
        var approved = Posted.flag(task, InfraOperationProcess.Posted.APPROVED);
        var asOf = Posted.text(task, InfraOperationProcess.Posted.AS_OF);
        if (approved == null) {
            throw refusal("approved", said("must be true or false"));
        }
        if (approved) {
            approval.approve(Variables.OPERATION_REFERENCE.from(task).require(), time(asOf).toInstant());
        }
        Variables.RESULTS_APPROVED.on(task).set(approved);
    }

    private static ZonedDateTime time(String asOf) {
        if (asOf == null) {
            throw refusal("asOf", said("is missing: results are approved as of a time"));
        }
        try {
            return ZonedDateTime.parse(asOf);
        } catch (DateTimeException notATime) {
            throw refusal("asOf", said("is not a time with a zone, such as 2027-06-23T12:00:00+02:00"));
        }
    }

    private static Refusal refusal(String field, Said reason) {
        return Refusal.invalid(said("{field} {reason}.", field, reason), List.of(new Reason(field, reason)));
    }
}
