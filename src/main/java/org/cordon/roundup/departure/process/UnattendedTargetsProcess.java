package org.cordon.roundup.departure.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code unattended-targets}, and the names in its model. */
@Component
final class UnattendedTargetsProcess implements ProcessDeclaration {

    static final String KEY = "unattended-targets";

    private final UnattendedTargetsDates dates;

    UnattendedTargetsProcess(UnattendedTargetsDates dates) {
        this.dates = dates;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(Elements.DECIDE_UNATTENDED, Set.of("decisions"));
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    @Override
    public Optional<MovableDates> dates() {
        return Optional.of(dates);
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_departureOver",
                        time -> said("On {time} the country came back or the operation ended: there is nothing left to decide.", time)),
                Map.entry("boundaryEvent_decisionDeadline",
                        time -> said("The time to decide ended on {time}: the targets without a decision go on being sought.", time)));
    }

    static final class Elements {

        static final String DECIDE_UNATTENDED = "userTask_decideUnattended";
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> DECISION_DEADLINE = ProcessVariable.string("decisionDeadline");
        static final ProcessVariable<Boolean> TARGETS_UNDECIDED = ProcessVariable.answer("targetsUndecided");
    }
}
