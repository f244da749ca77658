package org.cordon.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.handling.HandlingFollowers;
import org.cordon.handling.process.HandlingChangeProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_followHandling}: asks and tells whoever may see the item now. */
@Component
final class FollowHandlingDelegate implements JavaDelegate {

    private final HandlingFollowers followers;

    FollowHandlingDelegate(HandlingFollowers followers) {
        this.followers = followers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followers.follow(Variables.ITEM_REFERENCE.from(execution).require());
    }
}
