package org.cordon.record.handling.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.record.handling.HandlingFollowers;
import org.cordon.record.handling.process.HandlingChangeProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates that {@code handling-change} calls. */
@Configuration(proxyBeanMethods = false)
class HandlingDelegates {

    /** {@code serviceTask_followHandling}: asks and informs the parties that may now see the item. */
    @Bean
    JavaDelegate followHandlingDelegate(HandlingFollowers followers) {
        return about(Variables.ITEM_REFERENCE).call(followers::follow);
    }
}
