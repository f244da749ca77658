package org.cordon.roundup.nomination;

import java.util.List;

/** Told, in the transaction of the country that nominates, of whom it has nominated. */
public interface NominationFollower {

    /** @param nominations of one operation and one country, at least one */
    void nominated(List<Nomination> nominations);
}
