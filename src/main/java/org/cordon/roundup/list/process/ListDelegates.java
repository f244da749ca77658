package org.cordon.roundup.list.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.list.ListDistribution;
import org.cordon.roundup.list.TargetListService;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates and listeners that {@code infra-operation} calls for the target list. */
@Configuration(proxyBeanMethods = false)
class ListDelegates {

    /** Runs {@code serviceTask_distributeList}: sends the frozen list to the countries. */
    @Bean
    JavaDelegate distributeListDelegate(ListDistribution list) {
        return about(Variables.OPERATION_REFERENCE).call(list::distribute);
    }

    /** Runs {@code serviceTask_freezeListAsItStands}: freezes the list because the operation starts. */
    @Bean
    JavaDelegate freezeListDelegate(TargetListService list) {
        return about(Variables.OPERATION_REFERENCE).call(list::freeze);
    }

    /** Completes {@code userTask_freezeList} with {@code frozen}: freezes the list, or leaves it open. */
    @Bean
    TaskListener freezeListListener(TargetListService list) {
        return task -> {
            var frozen = Posted.flag(task, "frozen");
            list.freeze(Variables.OPERATION_REFERENCE.from(task).require(), frozen);
            Variables.LIST_FROZEN.on(task).set(frozen);
        };
    }
}
