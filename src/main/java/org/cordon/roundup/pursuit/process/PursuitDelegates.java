package org.cordon.roundup.pursuit.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates of {@code target-pursuit}. */
@Configuration(proxyBeanMethods = false)
class PursuitDelegates {

    /** Runs {@code serviceTask_recordRetentionEnded}: records that the file may not be kept any longer. */
    @Bean
    JavaDelegate recordRetentionEndedDelegate(TargetService targets) {
        return about(Variables.TARGET_REFERENCE).call(targets::retentionEnded);
    }
}
