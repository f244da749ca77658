package org.cordon.roundup.departure;

import static org.cordon.kernel.shared.feature.Footprint.done;
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
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitMessage;
import org.springframework.stereotype.Component;

/** Declares the departure of countries: its messages, facts and acts. */
@Component
public final class DepartureFeature implements Feature {

    public enum DepartureMessage implements MessageKind {

        COUNTRY_LEFT("the coordination"),
        PARTNER_LEFT("the other countries of its targets");

        private final Telling telling;

        DepartureMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum DepartureFact implements FactType {

        /**
         * No participating country wants the person any longer, but the target is kept. The detail {@code by} is {@code DEADLINE} if nobody
         * decided.
         */
        TARGET_KEPT
    }

    enum DepartureAct implements Act {

        COUNTRY_DEPARTED(leaving("POST /api/operations/{operation}/participations/{country}/departure").counted(ActFeature.CHANGE)
                .changedAt(Place.COUNTRIES, Until.END).telling(DepartureMessage.COUNTRY_LEFT, ParticipationMessage.PARTICIPATION_ENDED)),
        UNATTENDED_DECIDED(leaving(done("userTask_decideUnattended")).telling(PursuitMessage.TARGET_WITHDRAWN));

        private final Footprint footprint;

        DepartureAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(DepartureMessage.values()).facts(DepartureFact.values()).acts(DepartureAct.values());
    }
}
