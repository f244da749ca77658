package org.cordon.roundup.operation.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.operation.CancellationService;
import org.cordon.roundup.operation.LaunchService;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.ResultsApproval;
import org.cordon.roundup.operation.process.InfraOperationProcess.Posted;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates and listeners that {@code infra-operation} calls. */
@Configuration(proxyBeanMethods = false)
class OperationDelegates {

    /** Runs {@code serviceTask_cancelOperation}: ends the open tasks of a cancelled operation and informs the countries concerned. */
    @Bean
    JavaDelegate cancelOperationDelegate(CancellationService cancellations) {
        return about(Variables.OPERATION_REFERENCE).call(cancellations::endCancelled);
    }

    /** Runs {@code serviceTask_closeOperation}: closes the operation and informs its participants. */
    @Bean
    JavaDelegate closeOperationDelegate(OperationService operations) {
        return about(Variables.OPERATION_REFERENCE).call(operations::close);
    }

    /** Runs {@code serviceTask_endPhase}: ends the operational phase. */
    @Bean
    JavaDelegate endPhaseDelegate(OperationService operations) {
        return about(Variables.OPERATION_REFERENCE).call(operations::endPhase);
    }

    /** Runs {@code serviceTask_freezeUnapproved}: freezes the results as they stand, because nobody approved them in time. */
    @Bean
    JavaDelegate freezeUnapprovedDelegate(ResultsApproval approval) {
        return about(Variables.OPERATION_REFERENCE).call(approval::freezeUnapproved);
    }

    /**
     * Runs {@code serviceTask_openNomination}: begins the nomination phase and finds out whether nominations or screening are still
     * expected.
     */
    @Bean
    JavaDelegate openNominationDelegate(OperationService operations) {
        return about(Variables.OPERATION_REFERENCE).answer(Variables.SCREENING_AWAITED, operations::openNomination);
    }

    /** Runs {@code serviceTask_openPhase}: begins the operational phase. */
    @Bean
    JavaDelegate openPhaseDelegate(OperationService operations) {
        return about(Variables.OPERATION_REFERENCE).call(operations::openPhase);
    }

    /** Runs {@code sendTask_remindApproval}: reminds the coordinator that the results wait for approval. */
    @Bean
    JavaDelegate remindApprovalDelegate(ResultsApproval approval) {
        return about(Variables.OPERATION_REFERENCE).call(approval::remind);
    }

    /**
     * Listens on {@code startEvent_launchOperation}: enters the operation that the start form ordered. An operation launched by REST is
     * entered already.
     */
    @Bean
    ExecutionListener launchOperationListener(LaunchService launches) {
        return startForm(Variables.OPERATION_REFERENCE, Posted.LAUNCH, launches::register, Operation::reference, OperationWorkflow::kept);
    }
}
