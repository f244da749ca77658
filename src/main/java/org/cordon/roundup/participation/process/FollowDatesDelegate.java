package org.cordon.roundup.participation.process;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.dates.DateFollowers;
import org.cordon.roundup.participation.process.DateMoveProcess.Variables;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_followDates}: lets the next timers and tasks follow the dates that were moved. */
@Component
final class FollowDatesDelegate implements JavaDelegate {

    private final DateFollowers followers;

    FollowDatesDelegate(DateFollowers followers) {
        this.followers = followers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var moved = Arrays.stream(Variables.MOVED_DATES.from(execution).require().split(","))
                .map(field -> OperationDate.of(field).orElseThrow()).collect(Collectors.toSet());
        var until = followers.follow(Variables.OPERATION_REFERENCE.from(execution).require(), moved,
                Variables.MOVED_COUNTRY.from(execution).find().orElse(null), Variables.FOLLOWED_UNTIL.from(execution).find());
        until.ifPresent(reference -> Variables.FOLLOWED_UNTIL.on(execution).set(reference));
        Variables.ALL_FOLLOWED.on(execution).set(until.isEmpty());
    }
}
