package org.cordon.record.handling;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a change of handling sets going in others' work, under the identity of jobs: a supplier's own transaction does the supplier's own
 * act.
 */
@Service
@Transactional
public class HandlingFollowers {

    private final List<HandlingFollower> followers;

    HandlingFollowers(List<HandlingFollower> followers) {
        this.followers = followers;
    }

    /** Lets everything follow that hangs on an item. */
    public void follow(String item) {
        followers.forEach(follower -> follower.follow(item));
    }
}
