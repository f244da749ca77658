package org.cordon.platform.duty.check;

import java.time.Clock;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.duty.process.CheckWorkflow;
import org.cordon.platform.notification.LinkFollowers;
import org.springframework.stereotype.Component;

/** Notes the answer to a test of a post. A test asks for one click: that somebody follows the link in its mail. */
@Component
class AnsweredTests implements LinkFollowers {

    static final Pattern CHECK = Pattern.compile("D-[0-9A-Z]{10}");

    private final CheckRows rows;
    private final CheckWorkflow workflow;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    AnsweredTests(CheckRows rows, CheckWorkflow workflow, CurrentCaller currentCaller, Clock clock) {
        this.rows = rows;
        this.workflow = workflow;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Override
    public void followed(String reference) {
        var caller = currentCaller.get();
        if (!CHECK.matcher(reference).matches() || caller.country().isEmpty()) {
            return;
        }
        if (rows.answer(reference, clock.instant(), caller.user())) {
            workflow.answered(reference);
        } else {
            rows.answerLate(reference, clock.instant(), caller.user());
        }
    }
}
