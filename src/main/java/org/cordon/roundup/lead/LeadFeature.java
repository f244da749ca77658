package org.cordon.roundup.lead;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OPERATION_UNNAMED;
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

/** Declares leads and locations: their references, messages, facts and acts. */
@Component
public final class LeadFeature implements Feature {

    /** The reference of a lead or a location. */
    public static final ReferenceKind LEAD = ReferenceKind.ofAnOperation("L").shownAt("/reports/");
    /** The act of reporting a lead or a location on a target. */
    public static final LimitedAct SHARING = new LimitedAct("LEAD", 60);

    public enum LeadMessage implements MessageKind {

        LEAD_SHARED("the wanting countries, those that it concerns otherwise, and the coordination", COUNTRY_ACTS),
        LOCATION_SHARED("the wanting countries, those that it concerns otherwise, and the coordination", COUNTRY_ACTS),
        LEAD_REMINDER("the wanting countries", COUNTRY_ACTS),
        LEAD_TO_ACKNOWLEDGE("the next duty post, or the head, of a bureau that has not acknowledged a lead in time", COUNTRY_ACTS,
                TO_A_POST),
        LEAD_UNACKNOWLEDGED("the coordination"),
        LEAD_ASSESSED("the country that reported the lead"),
        LEAD_CORRECTED("those who were told of the lead"),
        LEAD_WITHDRAWN("those who were told of the lead"),
        REPORT_ASSESSED("the country that reported a lead by number and name", OPERATION_UNNAMED);

        private final Telling telling;

        LeadMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum LeadFact implements FactType {

        LEAD_RECEIVED,
        LEAD_USED,
        LEAD_NOT_USED,
        LEAD_PASSED_ON,
        POSSIBLE_LOCATION,
        /** The authority of the place confirmed identity and whereabouts, without an arrest. */
        LOCATED,
        LOCATION_LAPSED
    }

    enum LeadAct implements Act {

        LEAD_REPORTED(leaving(start("lead-handling"), "POST /api/targets/{target}/leads", "POST /api/targets/{target}/locations")
                .changedAt(Place.REPORT).telling(LeadMessage.LEAD_SHARED, LeadMessage.LOCATION_SHARED).before("userTask_assessLead")),
        LEAD_ASSESSED_BY_HAND(leaving(done("userTask_assessLead")).telling(LeadMessage.LEAD_ASSESSED, LeadMessage.REPORT_ASSESSED)),
        LEAD_LAPSED(leaving("POST /api/leads/{reference}/lapse").counted(ActFeature.CHANGE)),
        LEAD_REPORT_CORRECTED(leaving("POST /api/leads/{reference}/correction").counted(ActFeature.CHANGE).changedAt(Place.REPORT)
                .telling(LeadMessage.LEAD_CORRECTED)),
        LEAD_REPORT_WITHDRAWN(leaving("POST /api/leads/{reference}/withdrawal").counted(ActFeature.CHANGE).changedAt(Place.REPORT)
                .telling(LeadMessage.LEAD_WITHDRAWN));

        private final Footprint footprint;

        LeadAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(LEAD).messages(LeadMessage.values()).facts(LeadFact.values()).acts(LeadAct.values())
                .limits(SHARING);
    }
}
