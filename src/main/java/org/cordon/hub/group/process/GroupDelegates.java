package org.cordon.hub.group.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.hub.group.process.GroupRegisterProcess.Variables;
import org.cordon.hub.group.register.GroupKeepingCourse;
import org.cordon.hub.group.register.GroupReviewCourse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code group-register} that need no more than references. */
@Configuration(proxyBeanMethods = false)
class GroupDelegates {

    /** {@code sendTask_tellSteward}: tells whoever registered it what was decided. */
    @Bean
    JavaDelegate tellStewardDelegate(GroupReviewCourse course) {
        return about(Variables.GROUP_REFERENCE).answer(Variables.GROUP_PUBLISHED, course::tell);
    }

    /** {@code sendTask_remindSteward}: reminds the steward of the confirmation. */
    @Bean
    JavaDelegate remindStewardDelegate(GroupKeepingCourse course) {
        return about(Variables.GROUP_REFERENCE).call(course::remind);
    }

    /** {@code serviceTask_recordDormancy}: marks the group as not confirmed. */
    @Bean
    JavaDelegate recordDormancyDelegate(GroupKeepingCourse course) {
        return about(Variables.GROUP_REFERENCE).call(course::recordSilence);
    }
}
