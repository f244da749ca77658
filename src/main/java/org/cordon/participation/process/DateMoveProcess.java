package org.cordon.participation.process;

import java.util.Set;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** The names used in {@code bpmn/date-move.bpmn}. */
@Component
final class DateMoveProcess implements DeclaredVariables {

    static final String KEY = "date-move";

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = ProcessVariable.string("operationReference");
        /** The dates that were moved, by their names, with commas. */
        static final ProcessVariable<String> MOVED_DATES = ProcessVariable.string("movedDates");
        /** The country for which they were moved; not there if it was for all. */
        static final ProcessVariable<String> MOVED_COUNTRY = ProcessVariable.string("movedCountry");
        /** The reference up to which everything has followed; not there before the first. */
        static final ProcessVariable<String> FOLLOWED_UNTIL = ProcessVariable.string("followedUntil");
        static final ProcessVariable<Boolean> ALL_FOLLOWED = ProcessVariable.bool("allFollowed");

        private Variables() {
        }
    }
}
