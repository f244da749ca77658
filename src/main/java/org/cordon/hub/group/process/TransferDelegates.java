package org.cordon.hub.group.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.hub.group.process.GroupTransferProcess.Variables;
import org.cordon.hub.group.transfer.TransferCourse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code group-transfer} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class TransferDelegates {

    /** {@code sendTask_remindOfTransfer}: reminds the country that is asked. */
    @Bean
    JavaDelegate remindOfTransferDelegate(TransferCourse course) {
        return about(Variables.GROUP_REFERENCE).call(course::remind);
    }

    /** {@code serviceTask_endTransfer}: does what was agreed to, or keeps that it was not. */
    @Bean
    JavaDelegate endTransferDelegate(TransferCourse course) {
        return about(Variables.GROUP_REFERENCE).call(course::end);
    }
}
