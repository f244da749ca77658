package org.cordon.roundup.pursuit;

import static org.cordon.kernel.shared.feature.Footprint.leaving;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.cordon.platform.act.ActFeature;
import org.springframework.stereotype.Component;

/** Declares the pursuit of targets: its messages, facts and acts. */
@Component
public final class PursuitFeature implements Feature {

    public enum PursuitMessage implements MessageKind {

        TARGET_WITHDRAWN("the countries that know of the target and the coordination"),
        TARGET_SOUGHT_AGAIN("the countries that know of the target and the coordination");

        private final Telling telling;

        PursuitMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum PursuitFact implements FactType {

        /** The person was found in custody for another matter. */
        HELD_ELSEWHERE,
        WITHDRAWN,
        /** A country that had withdrawn wants the person again. */
        SOUGHT_AGAIN,
        DECEASED
    }

    enum PursuitAct implements Act {

        TARGET_ENDED(leaving("POST /api/targets/{reference}/withdrawal", "POST /api/targets/{reference}/death",
                "POST /api/targets/{reference}/custody")
                .counted(ActFeature.CHANGE).telling(PursuitMessage.TARGET_WITHDRAWN, PursuitMessage.TARGET_SOUGHT_AGAIN));

        private final Footprint footprint;

        PursuitAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(PursuitMessage.values()).facts(PursuitFact.values()).acts(PursuitAct.values());
    }
}
