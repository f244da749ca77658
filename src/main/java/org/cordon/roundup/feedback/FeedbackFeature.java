package org.cordon.roundup.feedback;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares feedback on supplied items: its messages and acts. */
@Component
public final class FeedbackFeature implements Feature {

    public enum FeedbackMessage implements MessageKind {

        FEEDBACK_REMINDER("the country that has not said what became of an item", COUNTRY_ACTS),
        FEEDBACK_GIVEN("the country that supplied the item");

        private final Telling telling;

        FeedbackMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    enum FeedbackAct implements Act {

        FEEDBACK_SAID(leaving(done("userTask_giveFeedback"), "POST /api/leads/{reference}/feedback",
                "POST /api/answers/{reference}/feedback").telling(FeedbackMessage.FEEDBACK_GIVEN));

        private final Footprint footprint;

        FeedbackAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(FeedbackMessage.values()).acts(FeedbackAct.values());
    }
}
