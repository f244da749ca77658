package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
import static org.cordon.kernel.shared.feature.Telling.Trait.COMPLIANCE_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.COORDINATION_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.cordon.platform.act.ActFeature;
import org.springframework.stereotype.Component;

/** Declares smuggling groups: their references, messages, facts and acts. */
@Component
public final class GroupFeature implements Feature {

    public static final ReferenceKind GROUP = ReferenceKind.ofNoOperation("G").shownAt("/network/");

    /** A fact: one piece of a country's knowledge of a group. */
    public static final ReferenceKind GROUP_FACT = ReferenceKind.ofNoOperation("F");

    public enum GroupMessage implements MessageKind {

        GROUP_REGISTERED("compliance", COMPLIANCE_ACTS, OF_NO_OPERATION),
        GROUP_PASSED_ON("the coordination", COORDINATION_ACTS, OF_NO_OPERATION),
        GROUP_PUBLISHED("the country that registered a group", OF_NO_OPERATION),
        GROUP_REFUSED("the country that registered a group", OF_NO_OPERATION),
        GROUP_TO_CONFIRM("the country that keeps a group", COUNTRY_ACTS, OF_NO_OPERATION),
        GROUP_TO_CONFIRM_REMINDER("the country that keeps a group and has not confirmed it", COUNTRY_ACTS, OF_NO_OPERATION),
        GROUP_DORMANT("the country that keeps a group and has not confirmed it", OF_NO_OPERATION),
        GROUP_TRANSFER_ASKED("the country that is asked about a group", COUNTRY_ACTS, OF_NO_OPERATION),
        GROUP_TRANSFER_REMINDER("the country that is asked about a group and has not answered", COUNTRY_ACTS, OF_NO_OPERATION),
        GROUP_TRANSFER_ENDED("the country that proposed something of its group", OF_NO_OPERATION);

        private final Telling telling;

        GroupMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum GroupEvent implements FactType {

        /** The reviewers have published the group. The subject is the group, and the country is its steward. There is no operation. */
        GROUP_PUBLISHED,
        /** The steward has confirmed that the group is still known. */
        GROUP_CONFIRMED,
        /** The steward was asked after a year and did not confirm the group within 30 days. */
        GROUP_DORMANT,
        GROUP_CLOSED,
        /** The group has a new steward. The country of the fact is the new steward. */
        GROUP_HANDED_OVER,
        /** The group was merged with another group, which the detail {@code with} names. The country of the fact keeps both groups. */
        GROUP_MERGED,
        /** A merged group was split off again. The subject is the group that was split off, and the country is its steward. */
        GROUP_SPLIT,
        /**
         * A country has supplied a fact. The subject is the fact of the smuggling group, and the country is its supplier. There is no
         * operation.
         */
        GROUP_FACT_ADDED,
        /** The supplier has said that the fact no longer holds. */
        GROUP_FACT_ENDED
    }

    enum GroupAct implements Act {

        GROUP_GIVEN(leaving(start("group-register"), "POST /api/groups")),
        GROUP_DECIDED_BY_HAND(leaving(done("userTask_reviewGroup"), "POST /api/groups/{reference}/review")),
        GROUP_ANSWERED_FOR(leaving(done("userTask_confirmGroup"), "POST /api/groups/{reference}/confirmation",
                "POST /api/groups/{reference}/closure")),
        // The receipt names no recipients, because the proposing country must not learn whether the other country is told.
        GROUP_TRANSFER_PROPOSED(leaving(start("group-transfer"), "POST /api/groups/{reference}/transfers")),
        GROUP_TRANSFER_ANSWERED(leaving(done("userTask_answerTransfer"), "POST /api/groups/{reference}/transfers/answer")),
        GROUP_LED_TO_OPERATION(leaving("POST /api/groups/{reference}/operations")),
        // The receipts name no recipients, because the supplier of a fact must not learn who sees the fact.
        FACT_GIVEN(leaving("POST /api/groups/{reference}/facts").changedAt(Place.ITEM)),
        FACT_SAID_TO_HAVE_ENDED(leaving("POST /api/group-facts/{reference}/end")),
        FACT_HANDLED(leaving("PUT /api/group-facts/{reference}/handling").counted(ActFeature.CHANGE));

        private final Footprint footprint;

        GroupAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(GROUP, GROUP_FACT).messages(GroupMessage.values()).facts(GroupEvent.values())
                .acts(GroupAct.values());
    }
}
