package org.cordon.platform.duty;

import java.time.Clock;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.duty.DutyPost.Confirmed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody of a bureau stands for what is written of a post. */
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

    /** The caller says that an entry of his bureau is still right; of another bureau nothing happens. */
    public void confirm(String post) {
        rosters.confirm(List.of(post), new Confirmed(clock.instant(), currentCaller.get().user()));
    }
}
