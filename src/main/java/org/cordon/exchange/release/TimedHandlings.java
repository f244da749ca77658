package org.cordon.exchange.release;

import org.cordon.exchange.release.process.ReleaseWorkflow;
import org.cordon.record.handling.HandlingFollower;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schedules the end of releases that suppliers gave of their own accord until a time. It works for every kind of item. */
@Service
@Transactional
class TimedHandlings implements HandlingFollower {

    private final Handlings handlings;
    private final ReleaseWorkflow workflow;

    TimedHandlings(Handlings handlings, ReleaseWorkflow workflow) {
        this.handlings = handlings;
        this.workflow = workflow;
    }

    @Override
    public void follow(String item) {
        handlings.find(item).ifPresent(kept -> kept.handling().restriction().ends()
                .forEach((party, until) -> workflow.endsAt(item, party, until)));
    }
}
