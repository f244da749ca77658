package org.cordon.roundup.list;

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
import org.springframework.stereotype.Component;

/** Declares the target list: its messages, facts and acts. */
@Component
public final class ListFeature implements Feature {

    public enum ListMessage implements MessageKind {

        LIST_DISTRIBUTED("the participating country", COUNTRY_ACTS),
        LIST_CHANGED("the participating countries that a later version of the list concerns", COUNTRY_ACTS),
        HOST_NOT_TAKING_PART("the coordination");

        private final Telling telling;

        ListMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum ListFact implements FactType {

        /** A version of the target list was frozen; its number is in the detail {@code version}. */
        LIST_FROZEN
    }

    enum ListAct implements Act {

        LIST_FROZEN(leaving(done("userTask_freezeList"), "POST /api/operations/{operation}/list/versions")
                .changedAt(Place.LIST, Until.END)
                .tellingAll(ListMessage.LIST_DISTRIBUTED, ListMessage.LIST_CHANGED, ListMessage.HOST_NOT_TAKING_PART)
                .before("userTask_confirmTargets")),
        HANDLING_CHANGED(leaving("PUT /api/nominations/{reference}/handling", "PUT /api/leads/{reference}/handling")
                .counted(ActFeature.CHANGE).changedAt(Place.HANDLING));

        private final Footprint footprint;

        ListAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(ListMessage.values()).facts(ListFact.values()).acts(ListAct.values());
    }
}
