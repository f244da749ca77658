package org.cordon.platform.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The duty posts of a bureau at a moment, in the order in which to try them.
 *
 * @param bureau the city that names the bureau
 * @param at     the moment
 * @param posts  the posts. If the bureau has entered no posts, its contact in the directory is the only post. Without a contact, the list
 *               is empty.
 */
public record BureauDuty(String country, String bureau, ZoneId zone, Instant at, List<PostNow> posts) {

    public BureauDuty {
        posts = List.copyOf(posts);
    }

    /**
     * Returns the post to reach now: the first on duty, or else the first whose hours are not known. Empty if there is no post of either
     * kind.
     */
    public Optional<PostNow> now() {
        return posts.stream().filter(PostNow::isOnDuty).findFirst()
                .or(() -> posts.stream().filter(post -> post.onDuty().isEmpty()).findFirst());
    }

    /** Returns the post to try if nobody answered at the given post: the next post in the order that is on duty. */
    public Optional<PostNow> after(String reference) {
        return posts.stream().dropWhile(post -> !reference.equals(post.post().reference())).skip(1).filter(PostNow::isOnDuty).findFirst();
    }

    /** Returns the post that is on duty next, if no post is on duty now. */
    public Optional<PostNow> next() {
        return posts.stream().anyMatch(PostNow::isOnDuty) ? Optional.empty()
                : posts.stream().filter(post -> post.next().isPresent()).min(Comparator.comparing(post -> post.next().orElseThrow()));
    }
}
