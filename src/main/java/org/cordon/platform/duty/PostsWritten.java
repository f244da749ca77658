package org.cordon.platform.duty;

import java.util.Collection;

/** Hears, in the transaction of whoever keeps a bureau's posts, what became of them; all by their references. */
public interface PostsWritten {

    /** Posts that the bureau has since now. */
    void added(String country, Collection<String> posts);

    /** Posts of which the bureau has just written something else, or said that they are still right. */
    void confirmed(Collection<String> posts);

    /** Posts that the bureau has no longer. */
    void removed(Collection<String> posts);
}
