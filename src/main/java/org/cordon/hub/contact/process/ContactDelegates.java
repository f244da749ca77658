package org.cordon.hub.contact.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.contact.ContactDeclaration;
import org.cordon.hub.contact.ContactDeclarationCourse;
import org.cordon.hub.contact.ContactDeclarationService;
import org.cordon.hub.contact.HolderAnswers;
import org.cordon.hub.contact.process.ContactAskingProcess.Inputs;
import org.cordon.hub.contact.process.ContactAskingProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code contact-declaring} and {@code contact-asking}. */
@Configuration(proxyBeanMethods = false)
class ContactDelegates {

    /** {@code serviceTask_compareDeclaration}: asks the bureaus that hold the declared data. */
    @Bean
    JavaDelegate compareDeclarationDelegate(ContactDeclarationCourse course) {
        return about(ContactDeclaringProcess.Variables.DECLARATION_REFERENCE).call(course::compare);
    }

    /** {@code sendTask_answerDeclaration}: tells the declaring bureau that there is an answer. */
    @Bean
    JavaDelegate answerDeclarationDelegate(ContactDeclarationCourse course) {
        return about(ContactDeclaringProcess.Variables.DECLARATION_REFERENCE).call(course::answer);
    }

    /** {@code serviceTask_forgetDeclaration}: deletes the content of the declaration. */
    @Bean
    JavaDelegate forgetDeclarationDelegate(ContactDeclarationCourse course) {
        return about(ContactDeclaringProcess.Variables.DECLARATION_REFERENCE).call(course::forget);
    }

    /** {@code sendTask_remindHolder}: reminds a bureau that has not answered. */
    @Bean
    JavaDelegate remindHolderDelegate(HolderAnswers answers) {
        return about(Variables.CONTACT_REFERENCE).call(answers::remind);
    }

    /** {@code serviceTask_recordContactSilence}: records silence, which counts as a refusal. */
    @Bean
    JavaDelegate recordContactSilenceDelegate(HolderAnswers answers) {
        return about(Variables.CONTACT_REFERENCE).call(answers::recordSilence);
    }

    /** Completes {@code userTask_answerContact} with {@code agreed}. */
    @Bean
    TaskListener answerContactListener(HolderAnswers answers) {
        return task -> answers.answer(Variables.CONTACT_REFERENCE.from(task).require(), Posted.flag(task, Inputs.AGREED));
    }

    /**
     * Stores the declaration that the start form at {@code startEvent_declareContact} holds. If the process was started without the form,
     * the declaration is stored already.
     */
    @Bean
    ExecutionListener declareContactListener(ContactDeclarationService declarations) {
        return startForm(ContactDeclaringProcess.Variables.DECLARATION_REFERENCE, ContactDeclaringProcess.Inputs.DECLARATION,
                declarations::register, ContactDeclaration::reference, ContactWorkflow::kept);
    }
}
