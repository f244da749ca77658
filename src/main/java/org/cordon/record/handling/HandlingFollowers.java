package org.cordon.record.handling;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the consequences of a changed handling for other parties. This happens in a job, because the supplier's own transaction may
 * only do the supplier's own act.
 */
@Service
@Transactional
public class HandlingFollowers {

    private final List<HandlingFollower> followers;

    HandlingFollowers(List<HandlingFollower> followers) {
        this.followers = followers;
    }

    /** Lets all followers adjust to the handling of an item. */
    public void follow(String item) {
        followers.forEach(follower -> follower.follow(item));
    }
}
