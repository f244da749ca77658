package org.cordon.roundup.arrest.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.arrest.ArrestForm;
import org.cordon.roundup.arrest.ArrestMessages;
import org.cordon.roundup.arrest.ExtraditionOutcome;
import org.cordon.roundup.arrest.ExtraditionService;
import org.cordon.roundup.arrest.identity.ArrestIdentityService;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Inputs;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates and listeners of {@code arrest-handling}. */
@Configuration(proxyBeanMethods = false)
class ArrestDelegates {

    /** Runs {@code sendTask_announceArrest}: tells the wanting countries and the coordination of an arrest. */
    @Bean
    JavaDelegate announceArrestDelegate(ArrestMessages messages) {
        return about(Variables.ARREST_REFERENCE).call(messages::announce);
    }

    /**
     * Runs {@code sendTask_announceIdentity} and {@code sendTask_announceIdentityDenied}: tells the reporting countries what a wanting
     * country said.
     */
    @Bean
    JavaDelegate announceIdentityDelegate(ArrestIdentityService identities) {
        return about(Variables.ARREST_REFERENCE).call(identities::announce);
    }

    /**
     * Runs {@code sendTask_announceSuspension} and {@code sendTask_announceSuspensionLifted}: tells the countries that hold or want the
     * person whether the target is suspended now.
     */
    @Bean
    JavaDelegate announceSuspensionDelegate(ArrestMessages messages) {
        return about(Variables.ARREST_REFERENCE).call(messages::announceSuspension);
    }

    /** Runs {@code sendTask_escalateExtradition}: tells the wanting countries and the coordination that the person must be set free. */
    @Bean
    JavaDelegate escalateExtraditionDelegate(ExtraditionService extradition) {
        return about(Variables.ARREST_REFERENCE).call(extradition::escalate);
    }

    /** Runs {@code serviceTask_recordIdentityUnanswered}: records that no wanting country said in time who the person is. */
    @Bean
    JavaDelegate recordIdentityUnansweredDelegate(ArrestIdentityService identities) {
        return about(Variables.ARREST_REFERENCE).call(identities::recordUnanswered);
    }

    /** Runs {@code sendTask_remindIdentity}: reminds the wanting countries that the identity is open. */
    @Bean
    JavaDelegate remindIdentityDelegate(ArrestIdentityService identities) {
        return about(Variables.ARREST_REFERENCE).call(identities::remind);
    }

    /** Runs {@code sendTask_warnExtradition}: warns that the person may soon be set free. */
    @Bean
    JavaDelegate warnExtraditionDelegate(ExtraditionService extradition) {
        return about(Variables.ARREST_REFERENCE).call(extradition::warn);
    }

    /** Completes {@code userTask_confirmIdentity} with {@code identityConfirmed}, {@code method} and {@code text}. */
    @Bean
    TaskListener confirmIdentityListener(ArrestIdentityService identities) {
        return task -> {
            var confirmed = Posted.flag(task, Inputs.IDENTITY_CONFIRMED);
            identities.confirm(Variables.ARREST_REFERENCE.from(task).require(), confirmed, Posted.text(task, Inputs.METHOD),
                    Posted.text(task, Inputs.TEXT));
            Variables.IDENTITY_IS_CONFIRMED.on(task).set(confirmed);
        };
    }

    /** Completes {@code userTask_followExtradition} with {@code outcome} and {@code text}. */
    @Bean
    TaskListener followExtraditionListener(ExtraditionService extradition) {
        return task -> {
            var outcome = extradition.follow(Variables.ARREST_REFERENCE.from(task).require(), Posted.text(task, Inputs.OUTCOME),
                    Posted.text(task, Inputs.TEXT));
            Variables.EXTRADITION_ENDED.on(task).set(outcome.endsExtradition());
            Variables.PERSON_SURRENDERED.on(task).set(outcome == ExtraditionOutcome.SURRENDERED);
            Variables.EXTRADITION_REFUSED.on(task).set(outcome == ExtraditionOutcome.REFUSED);
            Variables.RETURNED_OTHERWISE.on(task).set(outcome == ExtraditionOutcome.RETURNED_OTHERWISE);
        };
    }

    /**
     * Runs on {@code startEvent_reportArrest}: takes the report that the start form holds. A report that came by other means has been taken
     * before.
     */
    @Bean
    ExecutionListener reportArrestListener(ArrestForm form) {
        return startForm(Variables.ARREST_REFERENCE, Inputs.REPORT, form::take, ArrestForm.Entry::reference,
                entry -> entry.arrest().map(ArrestWorkflow::kept).orElse(List.of(Variables.ARREST_MATCHED.is(false))));
    }
}
