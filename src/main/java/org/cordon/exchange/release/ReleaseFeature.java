package org.cordon.exchange.release;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;

import java.util.stream.Stream;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.cordon.roundup.lead.LeadFeature;
import org.cordon.roundup.nomination.NominationFeature;
import org.springframework.stereotype.Component;

/** Declares releases: their references, messages and acts. */
@Component
public final class ReleaseFeature implements Feature {

    /** A request for a release. Its reference names no operation, because its item may belong to none. */
    public static final ReferenceKind RELEASE_REQUEST = ReferenceKind.ofNoOperation("Q");
    /** The act of asking for a release. */
    static final LimitedAct ASKING = new LimitedAct("RELEASE_REQUEST", 30);

    public enum ReleaseMessage implements MessageKind {

        RELEASE_ASKED("the suppliers of what is asked for", COUNTRY_ACTS, OF_NO_OPERATION),
        RELEASE_REMINDER("the supplier that has not answered a request for a release", COUNTRY_ACTS, OF_NO_OPERATION),
        RELEASE_ANSWERED("who asked for a release", OF_NO_OPERATION),
        RELEASE_ENDED("the party to which something was released for a time", OF_NO_OPERATION),
        ITEM_RELEASED("the party to which something was released", OF_NO_OPERATION);

        private final Telling telling;

        ReleaseMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    enum ReleaseAct implements Act {

        RELEASE_ASKED_FOR(leaving("POST /api/targets/{reference}/release-requests", "POST /api/leads/{reference}/release-requests")
                .counted(ReleaseFeature.ASKING).changedAt(Place.RELEASES).telling(ReleaseMessage.RELEASE_ASKED)),
        /**
         * The receipts of these acts name no recipients. A party that asks by a reference alone must not learn whether there is such an
         * item. A party that requests the release of a question may not know which country asked the question.
         */
        RELEASE_ASKED_BLINDLY(leaving("POST /api/release-requests", "POST /api/questions/{reference}/release-requests")
                .counted(ReleaseFeature.ASKING)),
        RELEASE_ANSWERED_BY_HAND(leaving(done("userTask_answerRelease")).changedAt(Place.HANDLING)
                .telling(ReleaseMessage.RELEASE_ANSWERED));

        private final Footprint footprint;

        ReleaseAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    /** Whether a party can ask for the release of this item: a person put forward or sought, a lead or a location, or a question. */
    public static boolean isReleasable(String reference) {
        return Stream.of(NominationFeature.TARGET, LeadFeature.LEAD, QuestionFeature.QUESTION).anyMatch(kind -> kind.matches(reference));
    }

    /** Whether only jobs can ask for the release of this item: a contribution to an analysis file. */
    static boolean isAskedByJobs(String subject) {
        return References.OF_NO_OPERATION.matcher(subject).matches() && !QuestionFeature.QUESTION.matches(subject);
    }

    @Override
    public Declared declares() {
        return new Declared().references(RELEASE_REQUEST).messages(ReleaseMessage.values()).acts(ReleaseAct.values()).limits(ASKING);
    }
}
