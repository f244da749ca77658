package org.cordon.platform.duty;

import java.util.Collection;

/** A listener to changes of the posts of a bureau, called in the transaction of the change. All posts are named by their references. */
public interface PostsWritten {

    /** Tells that the bureau has added posts. */
    void added(String country, Collection<String> posts);

    /** Tells that the bureau has just changed posts, or confirmed that their entries are still right. */
    void confirmed(Collection<String> posts);

    /** Tells that the bureau has removed posts. */
    void removed(Collection<String> posts);
}
