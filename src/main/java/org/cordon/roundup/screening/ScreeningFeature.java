package org.cordon.roundup.screening;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Telling.Trait.COMPLIANCE_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.COORDINATION_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;

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

/** Declares the screening of nominations: their messages, facts and acts. */
@Component
public final class ScreeningFeature implements Feature {

    public enum ScreeningMessage implements MessageKind {

        NOMINATIONS_RETURNED("the nominating country", COUNTRY_ACTS),
        NOMINATIONS_SCREENED("the nominating country"),
        SCREENING_DUE("the coordination", COORDINATION_ACTS),
        REVIEW_DUE("compliance", COMPLIANCE_ACTS);

        private final Telling telling;

        ScreeningMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum ScreeningFact implements FactType {

        NOMINATION_RETURNED,
        NOMINATION_REFUSED,
        NOMINATION_NOT_SCREENED,
        /** The nomination was accepted; the fact names the target and the wanting country. */
        NOMINATION_ACCEPTED,
        /**
         * A nomination was joined to a target because both are one person. The target of the fact is the remaining target, and the subject
         * of the fact is the joined nomination.
         */
        JOINED,
        /** A joined nomination was split off again. The target and the subject of the fact are both the reference of this nomination. */
        SPLIT
    }

    enum ScreeningAct implements Act {

        NOMINATIONS_FINISHED(leaving(done("userTask_nominate"), done("userTask_correctNominations"))
                .telling(ScreeningMessage.SCREENING_DUE).before("userTask_screenBatch")),
        NOMINATIONS_SCREENED_BY_HAND(leaving(done("userTask_screenBatch"))
                .telling(ScreeningMessage.NOMINATIONS_RETURNED, ScreeningMessage.NOMINATIONS_SCREENED, ScreeningMessage.REVIEW_DUE)
                .before("userTask_correctNominations", "userTask_reviewFlagged")),
        FLAGGED_REVIEWED(leaving(done("userTask_reviewFlagged")).telling(ScreeningMessage.NOMINATIONS_SCREENED)),
        PERSONS_JOINED(leaving("POST /api/nominations/{reference}/join").counted(ActFeature.CHANGE).changedAt(Place.LIST)),
        PERSONS_SPLIT(leaving("POST /api/targets/{reference}/split").counted(ActFeature.CHANGE).changedAt(Place.LIST));

        private final Footprint footprint;

        ScreeningAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(ScreeningMessage.values()).facts(ScreeningFact.values()).acts(ScreeningAct.values());
    }
}
