package org.cordon.platform.duty;

import java.time.Clock;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.duty.DutyPost.Confirmed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms entries of duty posts. */
@Service
@Transactional
public class DutyEntries {

    private final DutyRosters rosters;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    DutyEntries(DutyRosters rosters, CurrentCaller currentCaller, Clock clock) {
        this.rosters = rosters;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Confirms for the caller that an entry of the caller's bureau is still right. Does nothing for another bureau's post. */
    public void confirm(String post) {
        rosters.confirm(List.of(post), new Confirmed(clock.instant(), currentCaller.get().user()));
    }
}
