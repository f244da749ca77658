package org.cordon.platform.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The posts of a bureau at one moment, in the order in which they are to be reached.
 *
 * @param bureau the city that names it
 * @param at     the moment
 * @param posts  the contact of the directory as the only one, if the bureau has written down none; empty if it has no contact either
 */
public record BureauDuty(String country, String bureau, ZoneId zone, Instant at, List<PostNow> posts) {

    public BureauDuty {
        posts = List.copyOf(posts);
    }

    /** Whom to reach now: the first that is on duty; else the first whose hours are not known; empty if nobody is. */
    public Optional<PostNow> now() {
        return posts.stream().filter(PostNow::isOnDuty).findFirst()
                .or(() -> posts.stream().filter(post -> post.onDuty().isEmpty()).findFirst());
    }

    /** Whom to reach if nobody answered at a post: the next in the order that is on duty. */
    public Optional<PostNow> after(String reference) {
        return posts.stream().dropWhile(post -> !reference.equals(post.post().reference())).skip(1).filter(PostNow::isOnDuty).findFirst();
    }

    /** Who is on duty next while nobody is. */
    public Optional<PostNow> next() {
        return posts.stream().anyMatch(PostNow::isOnDuty) ? Optional.empty()
                : posts.stream().filter(post -> post.next().isPresent()).min(Comparator.comparing(post -> post.next().orElseThrow()));
    }
}
