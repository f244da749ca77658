package org.cordon.roundup.lead.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code lead-handling}, and the names in its model. */
@Component
public final class LeadHandlingProcess implements ProcessDeclaration {

    /** Process key. */
    public static final String KEY = "lead-handling";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("share-lead", Starter.BUREAU));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(
                Elements.SHARE_LEAD, Set.of(Inputs.REPORT),
                Elements.ASSESS_LEAD, Set.of(Inputs.OUTCOME, Inputs.BECAUSE, Inputs.LED_TO, Inputs.TEXT, Inputs.ALIKE));
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_suspendedMeanwhile", time -> said(
                        "Compliance suspended the person on {time}: the lead rests, and comes back when that is lifted.", time)),
                Map.entry("boundaryEvent_assessmentDeadline",
                        time -> said("The deadline passed on {time} while you were answering: the lead is recorded as not used.", time)),
                Map.entry("startEvent_leadWithdrawn", time -> said(
                        "The country that reported this withdrew its report on {time}: there is nothing left to answer.", time)));
    }

    /** The elements of the model that officers work with. */
    public static final class Elements {

        public static final String SHARE_LEAD = "startEvent_shareLead";
        public static final String ASSESS_LEAD = "userTask_assessLead";
    }

    /** Messages that move or end the process. */
    static final class Messages {

        static final String LEAD_WITHDRAWN = "cordon.leadWithdrawn";
        static final String LEAD_TURN = "cordon.leadTurn";
        static final String LEAD_ASSESSED = "cordon.leadAssessed";
        static final String TARGET_SUSPENDED = "cordon.targetSuspended";
    }

    /** The variables that the engine keeps. */
    public static final class Variables {

        public static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        public static final ProcessVariable<String> TARGET_REFERENCE = Subject.TARGET;
        public static final ProcessVariable<String> LEAD_REFERENCE = ProcessVariable.string("leadReference");
        /** The country where the person is, was or may be. */
        public static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        /** The groups of the countries that want the person, separated by commas. */
        public static final ProcessVariable<String> WANTING_GROUPS = ProcessVariable.string("wantingGroups");
        public static final ProcessVariable<String> ASSESSMENT_DEADLINE = ProcessVariable.string("assessmentDeadline");
        public static final ProcessVariable<Boolean> LEAD_MATCHED = ProcessVariable.answer("leadMatched");
        public static final ProcessVariable<Boolean> TARGET_SUSPENDED = ProcessVariable.bool("targetSuspended");
        /** Whether the lead waits behind an earlier lead of the same country. */
        public static final ProcessVariable<Boolean> LEAD_STANDS_BEHIND = ProcessVariable.bool("leadStandsBehind");
        public static final ProcessVariable<Boolean> LEAD_USED = ProcessVariable.answer("leadUsed");
        public static final ProcessVariable<Boolean> LEAD_PASSED_ON = ProcessVariable.answer("leadPassedOn");
    }

    /** The inputs that officers post. The listener of the element consumes them, and the engine never keeps them. */
    static final class Inputs {

        static final String REPORT = "report";
        static final String OUTCOME = "outcome";
        static final String BECAUSE = "because";
        /** References with blanks between them. */
        static final String LED_TO = "ledTo";
        static final String TEXT = "text";
        /** The references of waiting leads that are assessed the same way, with blanks between them. */
        static final String ALIKE = "alike";
    }
}
