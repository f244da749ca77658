package org.cordon.analysis.product.process;

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

/** Declares {@code target-proposal}, and the names in its model. */
@Component
final class TargetProposalProcess implements ProcessDeclaration {

    static final String KEY = "target-proposal";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("userTask_considerTarget", Set.of(Inputs.CONSIDERATION));
    }

    /** Only the analysts and the country that received the proposal may see this process. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_targetConsidered",
                        time -> said("On {time} somebody of your office decided about the proposal: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_targetUnconsidered",
                        time -> said("Nobody decided about the proposal by {time}: that is recorded, and it lapses.", time)));
    }

    static final class Messages {
        static final String TARGET_CONSIDERED = "cordon.targetConsidered";
    }

    /** The variables that the engine keeps. */
    static final class Variables {
        static final ProcessVariable<String> PRODUCT_REFERENCE = ProcessVariable.string("productReference");
        static final ProcessVariable<Integer> PROPOSAL_NUMBER = ProcessVariable.integer("proposalNumber");
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> OWED_BY = ProcessVariable.string("owedBy");
    }

    /** The fields that people post; the listener of the task consumes them, and the engine never keeps them. */
    static final class Inputs {
        static final String CONSIDERATION = "consideration";
    }
}
