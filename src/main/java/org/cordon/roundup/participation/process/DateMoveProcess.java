package org.cordon.roundup.participation.process;

import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code date-move}, and the names in its model. */
@Component
final class DateMoveProcess implements ProcessDeclaration {

    static final String KEY = "date-move";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        /** The names of the dates that were moved, separated by commas. */
        static final ProcessVariable<String> MOVED_DATES = ProcessVariable.string("movedDates");
        /** The country for which the dates were moved; absent if they were moved for all. */
        static final ProcessVariable<String> MOVED_COUNTRY = ProcessVariable.string("movedCountry");
        /** The reference of the last process that has followed the moved dates; absent at the beginning. */
        static final ProcessVariable<String> FOLLOWED_UNTIL = ProcessVariable.string("followedUntil");
        static final ProcessVariable<Boolean> ALL_FOLLOWED = ProcessVariable.bool("allFollowed");
    }
}
