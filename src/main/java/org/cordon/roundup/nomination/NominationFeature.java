package org.cordon.roundup.nomination;

import static org.cordon.kernel.shared.feature.Footprint.leaving;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.platform.act.ActFeature;
import org.springframework.stereotype.Component;

/** Declares nominations: their references, facts and acts. */
@Component
public final class NominationFeature implements Feature {

    /** The reference of a nominated person or of a target: {@code HYDRA-2016-T8F3K}. */
    public static final ReferenceKind TARGET = ReferenceKind.ofAnOperation("T").shownAt("/targets/");
    /** The limit on nomination files. A file counts once, however many rows it has. */
    static final LimitedAct NOMINATING = new LimitedAct("NOMINATIONS", 60);

    public enum NominationFact implements FactType {

        NOMINATED,
        NOMINATION_CORRECTED,
        /** The country withdrew the nomination, or left, before it was admitted. */
        NOMINATION_WITHDRAWN
    }

    enum NominationAct implements Act {

        PERSONS_NOMINATED(leaving("POST /api/operations/{operation}/nominations").counted(NominationFeature.NOMINATING)),
        NOMINATION_CORRECTED(leaving("PUT /api/nominations/{reference}")),
        NOMINATION_TAKEN_BACK(leaving("POST /api/nominations/{reference}/withdrawal").counted(ActFeature.CHANGE));

        private final Footprint footprint;

        NominationAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(TARGET).facts(NominationFact.values()).acts(NominationAct.values()).limits(NOMINATING);
    }
}
