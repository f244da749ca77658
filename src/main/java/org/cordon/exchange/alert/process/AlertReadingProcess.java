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

/** Declares {@code alert-reading}, and the names in its model. */
@Component
final class AlertReadingProcess implements ProcessDeclaration {

    static final String KEY = "alert-reading";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("userTask_openAlert", Set.of());
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_alertOpened",
                        time -> said("On {time} somebody of your office opened the alert: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_alertReplaced",
                        time -> said("On {time} the alert was corrected or recalled: what there is to do stands in a new task.", time)),
                Map.entry("startEvent_alertWithheld",
                        time -> said("Since {time} your office has nothing to open here any more.", time)),
                Map.entry("boundaryEvent_readingOver",
                        time -> said("Nobody opened the alert by {time}. It can still be opened on its page.", time)));
    }

    static final class Messages {

        static final String ALERT_OPENED = "cordon.alertOpened";
        static final String ALERT_REPLACED = "cordon.alertReplaced";
        static final String ALERT_WITHHELD = "cordon.alertWithheld";
    }

    /** The variables that the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> ALERT_REFERENCE = ProcessVariable.string("alertReference");
        /** The code of the reader. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> READER_GROUP = ProcessVariable.string("readerGroup");
        static final ProcessVariable<Integer> ALERT_VERSION = ProcessVariable.integer("alertVersion");
        static final ProcessVariable<String> OWED_BY = ProcessVariable.string("owedBy");
        static final ProcessVariable<String> READING_END = ProcessVariable.string("readingEnd");
        static final ProcessVariable<Boolean> STILL_CLOSED = ProcessVariable.answer("stillClosed");
    }
}
