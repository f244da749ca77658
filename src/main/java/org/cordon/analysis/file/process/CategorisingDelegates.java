package org.cordon.analysis.file.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.analysis.file.contribution.Quarantine;
import org.cordon.analysis.file.process.CategorisingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code categorising}. */
@Configuration(proxyBeanMethods = false)
class CategorisingDelegates {

    /** {@code sendTask_remindOfPersons}: reminds the supplier of the persons in quarantine. */
    @Bean
    JavaDelegate remindOfPersonsDelegate(Quarantine quarantine) {
        return about(Variables.CONTRIBUTION_REFERENCE).call(quarantine::remind);
    }

    /** {@code serviceTask_erasePersons}: erases the persons who still wait. */
    @Bean
    JavaDelegate erasePersonsDelegate(Quarantine quarantine) {
        return about(Variables.CONTRIBUTION_REFERENCE).call(quarantine::erase);
    }
}
