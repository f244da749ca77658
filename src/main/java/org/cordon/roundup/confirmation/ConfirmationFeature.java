package org.cordon.roundup.confirmation;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
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
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitMessage;
import org.springframework.stereotype.Component;

/** Declares the confirmation of targets: their messages, facts and acts. */
@Component
public final class ConfirmationFeature implements Feature {

    public enum ConfirmationMessage implements MessageKind {

        CONFIRMATION_REMINDER("the country that still has targets to confirm", COUNTRY_ACTS),
        CONFIRMATION_ASKED("the other countries of the target and the coordination"),
        CONFIRMATION_DECLINED("the other countries of the target and the coordination"),
        CONFIRMATION_CHANGED("the coordination and those who had been told of the answer");

        private final Telling telling;

        ConfirmationMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum ConfirmationFact implements FactType {

        CONFIRMED,
        CONFIRMATION_ASKED,
        CONFIRMATION_DECLINED,
        NOT_CONFIRMED
    }

    enum ConfirmationAct implements Act {

        COUNTRIES_REMINDED(leaving("POST /api/operations/{operation}/participations/reminders").counted(ActFeature.CHANGE)
                .tellingAll(ParticipationMessage.INVITATION_REMINDER, ParticipationMessage.NOMINATION_REMINDER,
                        ConfirmationMessage.CONFIRMATION_REMINDER)),
        TARGETS_CONFIRMED(leaving(done("userTask_confirmTargets")).changedAt(Place.LIST, Until.CONFIRMATIONS)
                .telling(ConfirmationMessage.CONFIRMATION_ASKED, ConfirmationMessage.CONFIRMATION_DECLINED,
                        PursuitMessage.TARGET_WITHDRAWN)),
        CONFIRMATION_ALTERED(leaving("PUT /api/operations/{operation}/confirmations/{target}")
                .changedAt(Place.LIST, Until.CONFIRMATIONS)
                .telling(ConfirmationMessage.CONFIRMATION_CHANGED, PursuitMessage.TARGET_WITHDRAWN, PursuitMessage.TARGET_SOUGHT_AGAIN));

        private final Footprint footprint;

        ConfirmationAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(ConfirmationMessage.values()).facts(ConfirmationFact.values()).acts(ConfirmationAct.values());
    }
}
