package org.cordon.roundup.nomination;

import java.util.List;

/** A listener for new nominations. The listener is called in the transaction in which the country nominates. */
public interface NominationFollower {

    /** @param nominations the new nominations, at least one, all of one operation and one country */
    void nominated(List<Nomination> nominations);
}
