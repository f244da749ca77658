package org.cordon.newprocess;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;

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

/** The whole declaration of a feature that Cordon does not have: its references, messages, facts, acts and limits. */
final class TransportFeature implements Feature {

    static final ReferenceKind TRANSPORT = ReferenceKind.ofNoOperation("V").shownAt("/transports/");
    static final LimitedAct GRANTING = new LimitedAct("TRANSPORT", 2);

    enum TransportMessage implements MessageKind {

        TRANSPORT_GRANTED;

        @Override
        public Telling telling() {
            return new Telling("the country that asked for a transport", Trait.OF_NO_OPERATION);
        }
    }

    enum TransportFact implements FactType {

        TRANSPORT_GRANTED
    }

    enum TransportAct implements Act {

        TRANSPORT_GRANTED_BY_HAND;

        @Override
        public Footprint footprint() {
            return leaving(done(TransportRequest.GRANT)).changedAt(Place.ITEM).telling(TransportMessage.TRANSPORT_GRANTED);
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(TRANSPORT).messages(TransportMessage.values()).facts(TransportFact.values())
                .acts(TransportAct.values()).limits(GRANTING);
    }
}
