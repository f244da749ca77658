package org.cordon.roundup.arrest;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OPERATION_UNNAMED;

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

/** Declares arrests and what follows them: their references, messages, facts and acts. */
@Component
public final class ArrestFeature implements Feature {

    public static final ReferenceKind ARREST = ReferenceKind.ofAnOperation("A").shownAt("/reports/");
    /** The act of reporting an arrest of a target. */
    static final LimitedAct REPORTING = new LimitedAct("ARREST", 60);

    public enum ArrestMessage implements MessageKind {

        ARREST_REPORTED("the wanting countries and the coordination", COUNTRY_ACTS),
        ARREST_REPORT_JOINED("the wanting countries and the coordination"),
        IDENTITY_REMINDER("the wanting countries", COUNTRY_ACTS),
        IDENTITY_CONFIRMED("the country of arrest, the other wanting countries and the coordination"),
        IDENTITY_DENIED("the country of arrest, the other wanting countries and the coordination"),
        IDENTITY_UNANSWERED("the wanting countries, the country of arrest and the coordination"),
        EXTRADITION_WARNING("the wanting countries", COUNTRY_ACTS),
        EXTRADITION_LIMIT("the wanting countries and the coordination", COUNTRY_ACTS),
        ARREST_ENDED("the wanting countries, the country of arrest and the coordination"),
        ARREST_CORRECTED("those who were told of the arrest, and the other countries that reported it"),
        ARREST_REPORT_WITHDRAWN("those who were told of the arrest, and the other countries that reported it"),
        ARREST_WITHDRAWN("those who were told of the arrest"),
        ARREST_SUSPENDED("the country of arrest, the wanting countries and the coordination"),
        ARREST_SUSPENSION_LIFTED("the country of arrest, the wanting countries and the coordination"),
        REPORT_CONFIRMED("the country that reported an arrest by number and name", OPERATION_UNNAMED),
        REPORT_DENIED("the country that reported an arrest by number and name", OPERATION_UNNAMED),
        REPORT_ENDED("the country that reported an arrest by number and name", OPERATION_UNNAMED),
        REPORT_SUSPENDED("the country that reported an arrest by number and name", OPERATION_UNNAMED),
        REPORT_SUSPENSION_LIFTED("the country that reported an arrest by number and name", OPERATION_UNNAMED);

        private final Telling telling;

        ArrestMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum ArrestFact implements FactType {

        /** An arrest was reported. The fact has the country of the arrest, and its subject is the arrest. */
        ARREST_REPORTED,
        /** Another country reported an arrest that was known already. */
        ARREST_REPORT_JOINED,
        IDENTITY_CONFIRMED,
        IDENTITY_DENIED,
        IDENTITY_UNANSWERED,
        EXTRADITION_REQUESTED,
        RELEASED,
        ESCAPED,
        EXTRADITION_REFUSED,
        SURRENDERED,
        RETURNED_OTHERWISE
    }

    enum ArrestAct implements Act {

        ARREST_REPORTED_BY_HAND(leaving(start("arrest-handling"), "POST /api/targets/{target}/arrests").changedAt(Place.REPORT)
                .telling(ArrestMessage.ARREST_REPORTED, ArrestMessage.ARREST_REPORT_JOINED).before("userTask_confirmIdentity")),
        ARREST_REPORT_CORRECTED(leaving("POST /api/arrests/{reference}/correction").counted(ActFeature.CHANGE).changedAt(Place.REPORT)
                .telling(ArrestMessage.ARREST_CORRECTED)),
        ARREST_REPORT_TAKEN_BACK(leaving("POST /api/arrests/{reference}/withdrawal").counted(ActFeature.CHANGE).changedAt(Place.REPORT)
                .telling(ArrestMessage.ARREST_WITHDRAWN, ArrestMessage.ARREST_REPORT_WITHDRAWN)),
        IDENTITY_ANSWERED(leaving(done("userTask_confirmIdentity"), "POST /api/arrests/{reference}/identity/correction")
                .counted(ActFeature.CHANGE).changedAt(Place.REPORTS)
                .telling(ArrestMessage.IDENTITY_CONFIRMED, ArrestMessage.IDENTITY_DENIED, ArrestMessage.REPORT_CONFIRMED,
                        ArrestMessage.REPORT_DENIED)
                .before("userTask_followExtradition")),
        EXTRADITION_FOLLOWED(leaving(done("userTask_followExtradition"), "POST /api/arrests/{reference}/release").counted(ActFeature.CHANGE)
                .telling(ArrestMessage.ARREST_ENDED, ArrestMessage.REPORT_ENDED));

        private final Footprint footprint;

        ArrestAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(ARREST).messages(ArrestMessage.values()).facts(ArrestFact.values()).acts(ArrestAct.values())
                .limits(REPORTING);
    }
}
