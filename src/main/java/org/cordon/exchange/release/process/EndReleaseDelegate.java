package org.cordon.exchange.release.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.exchange.release.ReleaseEndService;
import org.cordon.exchange.release.process.ReleaseEndProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_endRelease} of {@code release-end}: what was released for a time is taken back. */
@Component
final class EndReleaseDelegate implements JavaDelegate {

    private final ReleaseEndService ends;

    EndReleaseDelegate(ReleaseEndService ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var item = Variables.ITEM_REFERENCE.from(execution).find();
        if (item.isPresent()) {
            ends.end(item.get(), Variables.PARTY.from(execution).require(), Instant.parse(Variables.RELEASE_END.from(execution).require()));
        } else {
            ends.end(Variables.REQUEST_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
        }
    }
}
