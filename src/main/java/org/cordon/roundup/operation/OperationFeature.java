package org.cordon.roundup.operation;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Telling.Trait.COORDINATION_ACTS;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares operations: their messages, facts and acts. */
@Component
public final class OperationFeature implements Feature {

    public enum OperationMessage implements MessageKind {

        PHASE_OPENED("every participating country"),
        PHASE_ENDED("every participating country"),
        RESULTS_TO_APPROVE("the coordination", COORDINATION_ACTS),
        RESULTS_PUBLISHED("every participating country"),
        OPERATION_CANCELLED("every invited country");

        private final Telling telling;

        OperationMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum OperationFact implements FactType {

        OPERATION_LAUNCHED,
        /** A date was moved, for all countries or for one. The detail of the fact holds the date, its old time and its new time. */
        DATE_MOVED,
        /** The operational phase began. */
        PHASE_OPENED,
        /** The operational phase ended. */
        PHASE_ENDED,
        RESULTS_APPROVED,
        OPERATION_CLOSED,
        OPERATION_CANCELLED
    }

    enum OperationAct implements Act {

        OPERATION_CANCELLED_BY_HAND(leaving("POST /api/operations/{reference}/cancel").tellingAll(OperationMessage.OPERATION_CANCELLED)),
        PHASE_OPENED_BY_HAND(leaving(done("userTask_openPhase")).tellingAll(OperationMessage.PHASE_OPENED)),
        PHASE_ENDED_BY_HAND(leaving(done("userTask_endPhase"))
                .tellingAll(OperationMessage.PHASE_ENDED, OperationMessage.RESULTS_TO_APPROVE).before("userTask_approveResults")),
        RESULTS_APPROVED_BY_HAND(leaving(done("userTask_approveResults")).tellingAll(OperationMessage.RESULTS_PUBLISHED));

        private final Footprint footprint;

        OperationAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(OperationMessage.values()).facts(OperationFact.values()).acts(OperationAct.values());
    }
}
