package org.cordon.exchange.question;

import java.util.Collection;
import java.util.List;

/** The posts of specialists to which questions can be put through their bureaus. */
public interface SpecialistPosts {

    /**
     * A post of specialists.
     *
     * @param country the country whose bureau is asked
     */
    record Post(String reference, String country, String name) {
    }

    /** Returns the posts with these references. Leaves out posts that have ended or never existed. */
    List<Post> standing(Collection<String> references);

    /** Returns the posts that match the words of a competence. */
    List<Post> answering(String competence);

    /** Returns the posts with these references, so that their names can be shown. Posts that have ended are included. */
    List<Post> named(Collection<String> references);
}
