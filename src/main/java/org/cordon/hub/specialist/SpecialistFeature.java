package org.cordon.hub.specialist;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares posts of specialists: their references, messages and acts. */
@Component
public final class SpecialistFeature implements Feature {

    /** A post of specialists. */
    public static final ReferenceKind SPECIALIST = ReferenceKind.ofNoOperation("E");

    public enum SpecialistMessage implements MessageKind {

        SPECIALIST_CONFIRMATION("the bureau whose post of specialists is a year old", COUNTRY_ACTS, OF_NO_OPERATION),
        SPECIALIST_CONFIRMATION_REMINDER("the bureau that has not confirmed a post of specialists", COUNTRY_ACTS, OF_NO_OPERATION);

        private final Telling telling;

        SpecialistMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    enum SpecialistAct implements Act {

        SPECIALIST_KEPT(leaving("POST /api/specialists", "PUT /api/specialists/{reference}", "DELETE /api/specialists/{reference}")),
        SPECIALIST_CONFIRMED(leaving(done("userTask_confirmSpecialist"), "POST /api/specialists/{reference}/confirmation")),
        POST_ACCOUNT_KEPT(leaving("POST /api/specialists/{reference}/accounts",
                "POST /api/specialists/{reference}/accounts/{account}/link", "DELETE /api/specialists/{reference}/accounts/{account}")),
        GIVEN_TO_POST(leaving("PUT /api/specialists/{reference}/given/{item}", "DELETE /api/specialists/{reference}/given/{item}"));

        private final Footprint footprint;

        SpecialistAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(SPECIALIST).messages(SpecialistMessage.values()).acts(SpecialistAct.values());
    }
}
