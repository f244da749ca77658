package org.cordon.faults;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/**
 * A step of {@link NewerRelease} that only a newer release can do. That release names the class among its configurations. Scanning does not
 * find it, so that the application of the tests runs without it.
 */
public final class StepOfTomorrow implements JavaDelegate {

    @Bean
    static JavaDelegate stepOfTomorrow() {
        return new StepOfTomorrow();
    }

    @Override
    public void execute(DelegateExecution execution) {
        // The step does nothing: the test only needs it to exist.
    }
}
