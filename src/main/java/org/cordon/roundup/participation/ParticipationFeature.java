package org.cordon.roundup.participation;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
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

/** Declares the countries in an operation: their messages, facts and acts. */
@Component
public final class ParticipationFeature implements Feature {

    public enum ParticipationMessage implements MessageKind {

        INVITATION("the invited country", COUNTRY_ACTS),
        INVITATION_REMINDER("the invited country that has not answered", COUNTRY_ACTS),
        INVITATION_DEADLINE_EXTENDED("the invited country that has not answered", COUNTRY_ACTS),
        INVITATION_RECORDED_SILENT("the invited country that did not answer"),
        NOMINATION_OPEN("the participating country", COUNTRY_ACTS),
        NOMINATION_REMINDER("the participating country that has not finished nominating", COUNTRY_ACTS),
        DATES_MOVED("the countries that still wait for these dates"),
        COUNTRY_JOINED("the coordination"),
        PARTICIPATION_ENDED("the country that was taken out"),
        CHASE_SILENT("the coordination", COORDINATION_ACTS);

        private final Telling telling;

        ParticipationMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum ParticipationFact implements FactType {

        INVITED,
        INVITATION_ACCEPTED,
        INVITATION_DECLINED,
        /** A country stayed silent until its answer was no longer awaited. */
        NO_ANSWER,
        /** A country no longer takes part, by decision of the coordination. */
        SUSPENDED,
        /** A country no longer takes part, by its own decision. */
        LEFT,
        PARTICIPATION_COMPLETED
    }

    enum ParticipationAct implements Act {

        OPERATION_LAUNCHED(leaving(start("infra-operation"), "POST /api/operations").changedAt(Place.DATES, Until.END)
                .tellingAll(ParticipationMessage.INVITATION).before("userTask_answerInvitation")),
        DATES_CHANGED(leaving("PUT /api/operations/{operation}/dates").changedAt(Place.DATES, Until.END)
                .tellingAll(ParticipationMessage.DATES_MOVED)),
        INVITATION_ANSWERED(leaving(done("userTask_answerInvitation"), "PUT /api/operations/{operation}/participations/{country}/answer")
                .counted(ActFeature.CHANGE).changedAt(Place.COUNTRIES, Until.INVITATION)
                .telling(ParticipationMessage.COUNTRY_JOINED, ParticipationMessage.NOMINATION_OPEN).before("userTask_nominate")),
        SILENT_CHASED(leaving(done("userTask_chaseSilent"), "POST /api/operations/{operation}/participations/{country}/silence")
                .changedAt(Place.COUNTRIES, Until.END)
                .tellingAll(ParticipationMessage.INVITATION_REMINDER, ParticipationMessage.INVITATION_DEADLINE_EXTENDED,
                        ParticipationMessage.INVITATION_RECORDED_SILENT)),
        COUNTRIES_INVITED(leaving("POST /api/operations/{operation}/participations").changedAt(Place.COUNTRIES, Until.END)
                .tellingAll(ParticipationMessage.INVITATION).before("userTask_answerInvitation"));

        private final Footprint footprint;

        ParticipationAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(ParticipationMessage.values()).facts(ParticipationFact.values()).acts(ParticipationAct.values());
    }
}
