package org.cordon.roundup.list.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.list.ListDistribution;
import org.cordon.roundup.list.TargetListService;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code infra-operation} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class ListDelegates {

    /** {@code serviceTask_distributeList}: sends the frozen list to the countries. */
    @Bean
    JavaDelegate distributeListDelegate(ListDistribution list) {
        return about(Variables.OPERATION_REFERENCE).call(list::distribute);
    }

    /** {@code serviceTask_freezeListAsItStands}: freezes the list because the operation starts. */
    @Bean
    JavaDelegate freezeListDelegate(TargetListService list) {
        return about(Variables.OPERATION_REFERENCE).call(list::freeze);
    }
}
