package org.cordon.roundup.personreport;

import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.platform.act.ActFeature;
import org.springframework.stereotype.Component;

/** Declares reports by number and name: their references and acts. */
@Component
public final class PersonReportFeature implements Feature {

    /** A report by number and name. Its reference names no operation, whether or not an operation seeks the person. */
    public static final ReferenceKind PERSON_REPORT = ReferenceKind.ofNoOperation("R").shownAt("/reports/").keptByItsAuthor();
    /** The act of reporting a person by notice number and name. */
    public static final LimitedAct REPORTING = new LimitedAct("PERSON_REPORT", 60);

    enum PersonReportAct implements Act {

        // Every act that takes an arrest or a lead also takes a person by number and name instead of a target.
        PERSON_REPORTED(leaving("POST /api/reports", start("arrest-handling"), "POST /api/targets/{target}/arrests",
                start("lead-handling"), "POST /api/targets/{target}/leads", "POST /api/targets/{target}/locations")
                .changedAt(Place.REPORT).onlyAbout(PERSON_REPORT)),
        PERSON_REPORT_CORRECTED(leaving("POST /api/reports/{reference}/correction").counted(ActFeature.CHANGE).changedAt(Place.REPORT)),
        PERSON_REPORT_WITHDRAWN(leaving("POST /api/reports/{reference}/withdrawal").counted(ActFeature.CHANGE).changedAt(Place.REPORT));

        private final Footprint footprint;

        PersonReportAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(PERSON_REPORT).acts(PersonReportAct.values()).limits(REPORTING);
    }
}
