package org.cordon.benchmark.bare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Does nothing at the steps where Cordon does its work. */
public final class NothingDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        // Does nothing.
    }
}
