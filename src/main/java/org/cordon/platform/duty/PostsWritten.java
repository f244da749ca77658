package org.cordon.platform.duty;

import java.util.Collection;

/** Hears of changes to the posts of a bureau, in the transaction of the change. All posts are named by their references. */
public interface PostsWritten {

    /** The bureau has added posts. */
    void added(String country, Collection<String> posts);

    /** The bureau has just changed posts, or confirmed that their entries are still right. */
    void confirmed(Collection<String> posts);

    /** The bureau has removed posts. */
    void removed(Collection<String> posts);
}
