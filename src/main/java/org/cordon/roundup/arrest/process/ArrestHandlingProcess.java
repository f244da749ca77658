package org.cordon.roundup.arrest.process;

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

/** Declares {@code arrest-handling}, and the names in its model. */
@Component
public final class ArrestHandlingProcess implements ProcessDeclaration {

    /** Process key. */
    public static final String KEY = "arrest-handling";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("report-arrest", Starter.BUREAU));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(
                Elements.REPORT_ARREST, Set.of(Inputs.REPORT),
                Elements.CONFIRM_IDENTITY, Set.of(Inputs.IDENTITY_CONFIRMED, Inputs.METHOD, Inputs.TEXT),
                Elements.FOLLOW_EXTRADITION, Set.of(Inputs.OUTCOME, Inputs.TEXT));
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_identityUnanswered", time -> said(
                        "The deadline passed on {time} while you were answering: the identity is recorded as not answered.", time)),
                Map.entry("boundaryEvent_outcomeOverdue", time -> said(
                        "The deadline passed on {time} while you were answering: the outcome of the arrest is recorded as "
                                + "not reported.", time)),
                Map.entry("startEvent_arrestEnded",
                        time -> said("On {time} the person was reported to be free again, which ended this task.", time)),
                Map.entry("startEvent_identityDeniedAfterAll", time -> said(
                        "The country that had confirmed the identity corrected its answer on {time}: there is nothing left "
                                + "to follow.", time)),
                Map.entry("startEvent_arrestWithdrawn", time -> said(
                        "Those who reported this arrest withdrew their report on {time}: there is nothing left to answer.", time)));
    }

    /** The elements of the model that officers work with. */
    public static final class Elements {

        public static final String REPORT_ARREST = "startEvent_reportArrest";
        public static final String CONFIRM_IDENTITY = "userTask_confirmIdentity";
        public static final String FOLLOW_EXTRADITION = "userTask_followExtradition";

        static final String EXTRADITION_WARNING = "boundaryEvent_extraditionWarning";
        static final String EXTRADITION_LIMIT = "boundaryEvent_extraditionLimit";
    }

    /** Messages that move the process. */
    static final class Messages {

        static final String ARREST_ENDED = "cordon.arrestEnded";
        static final String IDENTITY_CONFIRMED_AFTER_ALL = "cordon.identityConfirmedAfterAll";
        static final String IDENTITY_DENIED_AFTER_ALL = "cordon.identityDeniedAfterAll";
        static final String REPORT_WITHDRAWN = "cordon.arrestReportWithdrawn";
    }

    /** The variables that the engine keeps. */
    public static final class Variables {

        public static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        public static final ProcessVariable<String> TARGET_REFERENCE = Subject.TARGET;
        public static final ProcessVariable<String> ARREST_REFERENCE = ProcessVariable.string("arrestReference");
        /** The country where the person was arrested. */
        public static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        /** The groups of the countries that want the person, separated by commas. */
        public static final ProcessVariable<String> WANTING_GROUPS = ProcessVariable.string("wantingGroups");
        public static final ProcessVariable<String> IDENTITY_DEADLINE = ProcessVariable.string("identityDeadline");
        public static final ProcessVariable<String> EXTRADITION_WARNING = ProcessVariable.string("extraditionWarning");
        public static final ProcessVariable<String> EXTRADITION_LIMIT = ProcessVariable.string("extraditionLimit");
        public static final ProcessVariable<Boolean> ARREST_MATCHED = ProcessVariable.answer("arrestMatched");
        public static final ProcessVariable<Boolean> FIRST_REPORTED = ProcessVariable.answer("arrestFirstReported");
        public static final ProcessVariable<Boolean> IDENTITY_IS_CONFIRMED = ProcessVariable.answer("identityIsConfirmed");
        public static final ProcessVariable<Boolean> EXTRADITION_ENDED = ProcessVariable.answer("extraditionEnded");
        public static final ProcessVariable<Boolean> PERSON_SURRENDERED = ProcessVariable.answer("personSurrendered");
        public static final ProcessVariable<Boolean> EXTRADITION_REFUSED = ProcessVariable.answer("extraditionRefused");
        public static final ProcessVariable<Boolean> RETURNED_OTHERWISE = ProcessVariable.answer("returnedOtherwise");
    }

    /** The inputs that officers post. The listener of the element consumes them, and the engine never keeps them. */
    static final class Inputs {

        static final String REPORT = "report";
        static final String IDENTITY_CONFIRMED = "identityConfirmed";
        static final String METHOD = "method";
        static final String OUTCOME = "outcome";
        static final String TEXT = "text";
    }
}
