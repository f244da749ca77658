package org.cordon.platform.notification;

import java.util.Optional;

/** Where the case behind a reference is read, for whoever may read it; implemented by the features that have pages of their own. */
public interface CasePages {

    /**
     * The page, and the place on it, of a person, a lead, an arrest or a request for a release.
     *
     * @return a path within Cordon; empty if there is none that the caller may see
     */
    Optional<String> pageOf(String reference);
}
