package org.cordon.faults;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What only a newer release can do: a step of {@link NewerRelease}. */
public final class StepOfTomorrow implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        // That it is there is all.
    }
}
