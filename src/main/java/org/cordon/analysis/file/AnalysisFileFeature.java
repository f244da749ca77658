package org.cordon.analysis.file;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
import static org.cordon.kernel.shared.feature.Telling.Trait.COMPLIANCE_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.COORDINATION_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;

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

/** Declares analysis files: their references, messages, facts and acts. */
@Component
public final class AnalysisFileFeature implements Feature {

    public static final ReferenceKind ANALYSIS_FILE = ReferenceKind.ofNoOperation("A").shownAt("/analysis/");

    public static final ReferenceKind CONTRIBUTION = ReferenceKind.ofNoOperation("K");
    /** The sending of a file of entities to an analysis file. It counts once for each file, not once for each row. */
    public static final LimitedAct SENDING_ENTITIES = new LimitedAct("ENTITY_FILE", 120);
    /** A judgement on two things. Its limit is high, because analysts make many judgements in a row. */
    public static final LimitedAct JUDGING = new LimitedAct("JUDGEMENT", 600);

    public enum AnalysisFileMessage implements MessageKind {

        ANALYSIS_FILE_ORDERED("compliance", COMPLIANCE_ACTS, OF_NO_OPERATION),
        ANALYSIS_FILE_REMINDER("compliance, which has not decided whether a file is opened", COMPLIANCE_ACTS, OF_NO_OPERATION),
        ANALYSIS_FILE_OPENED("the coordination, which ordered a file", OF_NO_OPERATION),
        ANALYSIS_FILE_REFUSED("the coordination, which ordered a file", OF_NO_OPERATION),
        ANALYSIS_FILE_NOT_OPENED("the coordination, which ordered a file", OF_NO_OPERATION),
        ANALYSIS_FILE_REVIEW("the coordination, which ordered a file", COORDINATION_ACTS, OF_NO_OPERATION),
        ANALYSIS_FILE_CLOSED("the coordination, which has not reviewed a file", COORDINATION_ACTS, OF_NO_OPERATION),
        ANALYSIS_FILE_ERASED("the coordination, which ordered a file", OF_NO_OPERATION),
        PERSONS_WAIT("the country that contributed persons without a category", OF_NO_OPERATION),
        PERSONS_ERASED("the country that contributed persons without a category", OF_NO_OPERATION),
        RETURN_SHEET("the country whose sheet of returns is there", OF_NO_OPERATION);

        private final Telling telling;

        AnalysisFileMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum AnalysisFileFact implements FactType {

        /**
         * The file takes contributions, for the first time or again. The subject is an analysis file, the country is IPSG; no operation is
         * named.
         */
        ANALYSIS_FILE_OPENED,
        /** The file was not reviewed in time. */
        ANALYSIS_FILE_CLOSED,
        /** The coordination changed the members of the file. Only the members, the coordination and compliance see this fact. */
        ANALYSIS_FILE_STAFFED,
        ANALYSIS_FILE_ERASED,
        /**
         * A contribution to an analysis file has led to something; {@code kind} holds the kind of return. The subject is the contribution,
         * the country is its supplier; no operation is named.
         */
        CONTRIBUTION_RETURNED
    }

    enum AnalysisFileAct implements Act {

        FILE_ORDERED(leaving(start("analysis-file"), "POST /api/analysis-files")),
        FILE_DECIDED(leaving(done("userTask_approveFile"), "POST /api/analysis-files/{reference}/approval")),
        FILE_REVIEWED(leaving(done("userTask_reviewFile"), done("userTask_reviewClosedFile"),
                "POST /api/analysis-files/{reference}/review")),
        FILE_STAFFED(leaving("PUT /api/analysis-files/{reference}/members").counted(ActFeature.CHANGE)),
        CONTRIBUTED(leaving("POST /api/analysis-files/{reference}/contributions",
                "POST /api/analysis-files/{reference}/contributed-files").changedAt(Place.ITEM)),
        CONTRIBUTION_TAKEN_BACK(leaving("POST /api/contributions/{reference}/withdrawal").counted(ActFeature.CHANGE)),
        CONTRIBUTION_HANDLED(leaving("PUT /api/contributions/{reference}/handling").counted(ActFeature.CHANGE)),
        PERSON_CATEGORISED(leaving("POST /api/analysis-entities/{id}/category")),
        CHART_KEPT(leaving("POST /api/analysis-files/{reference}/charts").changedAt(Place.ITEM)),
        CHART_DROPPED(leaving("DELETE /api/analysis-charts/{id}")),
        CHART_NOTED(leaving("POST /api/analysis-charts/{id}/notes").changedAt(Place.ITEM)),
        CHART_NOTE_DROPPED(leaving("DELETE /api/analysis-charts/{id}/notes/{note}")),
        IDENTITY_JUDGED(leaving("POST /api/analysis-files/{reference}/judgements").changedAt(Place.ITEM));

        private final Footprint footprint;

        AnalysisFileAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(ANALYSIS_FILE, CONTRIBUTION).messages(AnalysisFileMessage.values())
                .facts(AnalysisFileFact.values()).acts(AnalysisFileAct.values()).limits(SENDING_ENTITIES, JUDGING);
    }
}
