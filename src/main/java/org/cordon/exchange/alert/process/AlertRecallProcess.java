package org.cordon.exchange.alert.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code alert-recall}, and the names in its model. */
@Component
final class AlertRecallProcess implements ProcessDeclaration {

    static final String KEY = "alert-recall";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("userTask_confirmCopiesGone", Set.of());
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_copiesGone",
                        time -> said("On {time} somebody of your office said that copies are gone: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_copiesOverdue", time -> said(
                        "The time to say that copies are gone ended on {time}, and that is recorded. You can still say it on the page of "
                                + "the alert.", time)));
    }

    static final class Messages {

        static final String COPIES_GONE = "cordon.copiesGone";
    }

    /** The variables that the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> ALERT_REFERENCE = ProcessVariable.string("alertReference");
        /** The code of the reader. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> READER_GROUP = ProcessVariable.string("readerGroup");
        static final ProcessVariable<String> REMINDER_TIME = ProcessVariable.string("reminderTime");
        static final ProcessVariable<String> OWED_BY = ProcessVariable.string("owedBy");
    }
}
