package org.cordon.roundup.nomination;

import java.util.List;

/** A listener that is told of new nominations, in the transaction of the country that nominates. */
public interface NominationFollower {

    /** @param nominations at least one, all of one operation and one country */
    void nominated(List<Nomination> nominations);
}
