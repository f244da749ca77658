package org.cordon.hub.closedsession;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
import static org.cordon.kernel.shared.feature.Telling.Trait.ASKED_ACTS;
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

/** Declares closed sessions: their references, messages and acts. */
@Component
public final class SessionFeature implements Feature {

    public static final ReferenceKind SESSION = ReferenceKind.ofNoOperation("S").shownAt("/network/sessions/");

    public enum SessionMessage implements MessageKind {

        SESSION_INVITED("whoever is invited to a session", ASKED_ACTS, OF_NO_OPERATION),
        SESSION_ENDED("whoever was seated in a session", OF_NO_OPERATION),
        ACTION_AGREED("whoever does what was agreed in a session", ASKED_ACTS, OF_NO_OPERATION),
        ACTION_REMINDER("whoever does what was agreed in a session and has not reported", ASKED_ACTS, OF_NO_OPERATION);

        private final Telling telling;

        SessionMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    enum SessionAct implements Act {

        // The receipts name no recipients. Only the convener may learn who is invited, and only the supplier of an item who sees it.
        SESSION_CONVENED(leaving(start("session-convening"), "POST /api/sessions")),
        SEAT_ANSWERED(leaving(done("userTask_answerSeat"), "POST /api/sessions/{reference}/answer")),
        PUT_ON_TABLE(leaving("POST /api/sessions/{reference}/items")),
        TAKEN_OFF_TABLE(leaving("POST /api/sessions/{reference}/items/{item}/taking-back")),
        NOTED_DOWN(leaving("POST /api/sessions/{reference}/notes")),
        ACTION_AGREED(leaving("POST /api/sessions/{reference}/actions")),
        ACTION_REPORTED(leaving(done("userTask_reportAction"), "POST /api/sessions/{reference}/actions/{action}/report"));

        private final Footprint footprint;

        SessionAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(SESSION).messages(SessionMessage.values()).acts(SessionAct.values());
    }
}
