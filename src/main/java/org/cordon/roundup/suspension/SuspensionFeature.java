package org.cordon.roundup.suspension;

import static org.cordon.kernel.shared.feature.Footprint.leaving;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.cordon.roundup.arrest.ArrestFeature.ArrestMessage;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitMessage;
import org.springframework.stereotype.Component;

/** Declares the suspension of targets: their messages, facts and acts. */
@Component
public final class SuspensionFeature implements Feature {

    public enum SuspensionMessage implements MessageKind {

        TARGET_SUSPENDED("everybody who knows of the target, and the coordination"),
        SUSPENSION_LIFTED("everybody who knows of the target, and the coordination"),
        FILE_OPENED("the coordination");

        private final Telling telling;

        SuspensionMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum SuspensionFact implements FactType {

        /**
         * Compliance has suspended the target, so nothing is done about the target until the suspension is lifted. Results count the target
         * in the state that it had before the suspension.
         */
        TARGET_SUSPENDED,
        SUSPENSION_LIFTED
    }

    enum SuspensionAct implements Act {

        FILE_OPENED_BY_HAND(leaving("POST /api/file-openings").telling(SuspensionMessage.FILE_OPENED)),
        TARGET_SUSPENDED_BY_HAND(leaving("POST /api/targets/{reference}/suspension").changedAt(Place.FILE)
                .telling(SuspensionMessage.TARGET_SUSPENDED, ArrestMessage.ARREST_SUSPENDED)),
        SUSPENSION_LIFTED_BY_HAND(leaving("POST /api/targets/{reference}/suspension/lifting").changedAt(Place.FILE)
                .telling(SuspensionMessage.SUSPENSION_LIFTED, ArrestMessage.ARREST_SUSPENSION_LIFTED)),
        PURSUIT_REMOVED(leaving("POST /api/targets/{reference}/suspension/removal").telling(PursuitMessage.TARGET_WITHDRAWN));

        private final Footprint footprint;

        SuspensionAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(SuspensionMessage.values()).facts(SuspensionFact.values()).acts(SuspensionAct.values());
    }
}
