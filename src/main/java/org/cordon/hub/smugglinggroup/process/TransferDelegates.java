package org.cordon.hub.smugglinggroup.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.smugglinggroup.process.GroupTransferProcess.Inputs;
import org.cordon.hub.smugglinggroup.process.GroupTransferProcess.Variables;
import org.cordon.hub.smugglinggroup.transfer.TransferAnswers;
import org.cordon.hub.smugglinggroup.transfer.TransferCourse;
import org.cordon.hub.smugglinggroup.transfer.TransferService;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code group-transfer}. */
@Configuration(proxyBeanMethods = false)
class TransferDelegates {

    /** {@code sendTask_remindOfTransfer}: reminds the country that is asked. */
    @Bean
    JavaDelegate remindOfTransferDelegate(TransferCourse course) {
        return about(Variables.GROUP_REFERENCE).call(course::remind);
    }

    /** {@code serviceTask_endTransfer}: carries out the proposal, or records that the country refused or did not answer. */
    @Bean
    JavaDelegate endTransferDelegate(TransferCourse course) {
        return about(Variables.GROUP_REFERENCE).call(course::end);
    }

    /** Completes {@code userTask_answerTransfer} with {@code transferAnswer}. */
    @Bean
    TaskListener answerTransferListener(TransferAnswers answers) {
        return task -> answers.answerByTask(Variables.GROUP_REFERENCE.from(task).require(), Posted.json(task, Inputs.ANSWER));
    }

    /**
     * Takes the proposal that the start form at {@code startEvent_proposeTransfer} holds. If the process was started without the form, the
     * proposal is stored already.
     */
    @Bean
    ExecutionListener proposeTransferListener(TransferService transfers) {
        return startForm(Variables.GROUP_REFERENCE, Inputs.TRANSFER, transfers::proposeByForm);
    }

    /** {@code sendTask_askForTransfer}: asks the other country, and records whether it was asked. */
    @Bean
    JavaDelegate askForTransferDelegate(TransferCourse course) {
        return execution -> {
            var asked = course.ask(Variables.GROUP_REFERENCE.from(execution).require());
            Variables.COUNTRY.on(execution).set(asked.country());
            Variables.TRANSFER_ASKED.on(execution).set(asked.asked());
            Variables.TRANSFER_REMINDER.on(execution).set(asked.reminder().toString());
            Variables.TRANSFER_OWED_BY.on(execution).set(asked.deadline().toString());
        };
    }
}
