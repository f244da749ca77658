package org.cordon.platform.duty;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;
import static org.cordon.kernel.shared.feature.Telling.Trait.TO_A_POST;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares duty posts and the directory: their messages and acts. */
@Component
public final class DutyFeature implements Feature {

    public enum DutyMessage implements MessageKind {

        POST_TEST("the duty post that is on duty, or its next one", OF_NO_OPERATION, TO_A_POST),
        POST_CONFIRMATION("the duty post whose entry is half a year old", COUNTRY_ACTS, OF_NO_OPERATION, TO_A_POST),
        POST_CONFIRMATION_REMINDER("the duty post that has not confirmed its entry", COUNTRY_ACTS, OF_NO_OPERATION, TO_A_POST),
        POST_SILENT("the bureau whose duty post did not answer", OF_NO_OPERATION);

        private final Telling telling;

        DutyMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    enum DutyAct implements Act {

        DIRECTORY_CHANGED(leaving("PUT /api/countries/{code}", "PUT /api/countries/{code}/posts", "PUT /api/countries.csv")
                .changedAt(Place.DIRECTORY)),
        ENTRY_CONFIRMED(leaving(done("userTask_confirmEntry"), "POST /api/countries/{code}/posts/confirmation")
                .changedAt(Place.DIRECTORY));

        private final Footprint footprint;

        DutyAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(DutyMessage.values()).acts(DutyAct.values());
    }
}
