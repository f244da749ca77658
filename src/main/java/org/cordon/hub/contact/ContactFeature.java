package org.cordon.hub.contact;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
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
import org.cordon.platform.act.ActFeature;
import org.springframework.stereotype.Component;

/** Declares blind contacts: their references, messages and acts. */
@Component
public final class ContactFeature implements Feature {

    /** A declaration for a blind contact, or the question to a bureau about it. */
    public static final ReferenceKind CONTACT = ReferenceKind.ofNoOperation("C");

    public enum ContactMessage implements MessageKind {

        CONTACT_ASKED("a bureau that holds what another works on", COUNTRY_ACTS, OF_NO_OPERATION),
        CONTACT_REMINDER("a bureau that has not said whether it may be contacted", COUNTRY_ACTS, OF_NO_OPERATION),
        CONTACT_ANSWERED("the bureau that declared what it works on, whatever the answer", OF_NO_OPERATION),
        CONTACT_MADE("a bureau that agreed to be contacted", OF_NO_OPERATION);

        private final Telling telling;

        ContactMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    enum ContactAct implements Act {

        // The receipt names no recipients, because the declaring bureau must not learn whether anybody is told of its declaration.
        WORK_DECLARED(leaving(start("contact-declaring"), "POST /api/contacts")),
        WORK_TAKEN_BACK(leaving("POST /api/contacts/{reference}/withdrawal").counted(ActFeature.CHANGE)),
        CONTACT_ANSWERED_BY_HAND(leaving(done("userTask_answerContact")));

        private final Footprint footprint;

        ContactAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(CONTACT).messages(ContactMessage.values()).acts(ContactAct.values());
    }
}
