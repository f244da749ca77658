package org.cordon.exchange.question;

import java.util.Collection;
import java.util.List;

/** The posts of specialists to which questions can be put, through their bureaus. */
public interface SpecialistPosts {

    /**
     * A post.
     *
     * @param country whose bureau is asked
     * @param name    what it is called
     */
    record Post(String reference, String country, String name) {
    }

    /** Some by their references; one that is not there any more, or never was, is left out. */
    List<Post> standing(Collection<String> references);

    /** Those that answer to words of a competence. */
    List<Post> answering(String competence);

    /** Some as they are called, those that are not there any more as well. */
    List<Post> named(Collection<String> references);
}
