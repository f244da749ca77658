package org.cordon.exchange.alert;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
import static org.cordon.kernel.shared.feature.Telling.Trait.ASKED_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;
import static org.cordon.kernel.shared.feature.Telling.Trait.TO_A_POST;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.cordon.platform.act.ActFeature;
import org.springframework.stereotype.Component;

/** Declares alerts: their references, messages, facts and acts. */
@Component
public final class AlertFeature implements Feature {

    public static final ReferenceKind ALERT = ReferenceKind.ofNoOperation("B").shownAt("/alerts/");
    /** The act of issuing, correcting or recalling an alert. These acts are counted separately if the alert is FLASH. */
    public static final LimitedAct ALERTING = new LimitedAct("ALERT", 60);

    public enum AlertMessage implements MessageKind {

        ALERT_ISSUED("each reader of an alert, at the duty post that is there", ASKED_ACTS, OF_NO_OPERATION, TO_A_POST),
        ALERT_CORRECTED("each reader of an alert, at the duty post that is there", ASKED_ACTS, OF_NO_OPERATION, TO_A_POST),
        ALERT_REMINDER("the next duty post of a reader who has not opened an alert in time, or the head of the bureau", ASKED_ACTS,
                OF_NO_OPERATION, TO_A_POST),
        ALERT_UNOPENED("the country that issued an alert", OF_NO_OPERATION),
        ALERT_RECALLED("each reader of an alert, at the duty post that is there", ASKED_ACTS, OF_NO_OPERATION, TO_A_POST),
        ALERT_RECALL_REMINDER("the next duty post of a reader who has not said that copies are gone, or the head of the bureau",
                ASKED_ACTS, OF_NO_OPERATION, TO_A_POST),
        ALERT_UNCONFIRMED("the country that recalled an alert", OF_NO_OPERATION);

        private final Telling telling;

        AlertMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum AlertFact implements FactType {

        /**
         * A reader was told of an alert. This fact and all facts below belong to no operation: their subject is the alert, and their
         * country is the reader.
         */
        ALERT_ISSUED,
        /** The reader has opened the present version, and has acknowledged the alert by doing so. */
        ALERT_OPENED,
        /** The reader had not opened the present version when the time was over. */
        ALERT_UNOPENED,
        ALERT_CORRECTED,
        ALERT_RECALLED,
        /** The reader of a recalled alert says that all copies are gone. */
        ALERT_COPIES_GONE,
        ALERT_COPIES_UNCONFIRMED
    }

    enum AlertAct implements Act {

        ALERT_GIVEN(leaving(start("alert-issuing"), "POST /api/alerts").changedAt(Place.ITEM).telling(AlertMessage.ALERT_ISSUED)),
        ALERT_OPENED_BY_HAND(leaving(done("userTask_openAlert"), "POST /api/alerts/{reference}/opening")),
        ALERT_CORRECTED_BY_HAND(leaving("POST /api/alerts/{reference}/correction").changedAt(Place.ITEM)
                .telling(AlertMessage.ALERT_CORRECTED)),
        ALERT_HANDLED(leaving("PUT /api/alerts/{reference}/handling").counted(ActFeature.CHANGE)),
        ALERT_TAKEN_BACK(leaving("POST /api/alerts/{reference}/recall").telling(AlertMessage.ALERT_RECALLED)),
        COPIES_SAID_TO_BE_GONE(leaving(done("userTask_confirmCopiesGone"), "POST /api/alerts/{reference}/copies-gone"));

        private final Footprint footprint;

        AlertAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(ALERT).messages(AlertMessage.values()).facts(AlertFact.values()).acts(AlertAct.values())
                .limits(ALERTING);
    }
}
