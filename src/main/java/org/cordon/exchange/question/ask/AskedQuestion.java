package org.cordon.exchange.question.ask;

import java.util.List;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.Channel;
import org.cordon.exchange.question.Purpose;
import org.cordon.exchange.question.SpecialistPosts;
import org.cordon.record.handling.Handling;
import org.cordon.roundup.report.Urgency;

/**
 * A question as it was posted, once it is known to be in order.
 *
 * @param parties the groups to which it is put
 * @param posts   the posts of specialists to which it is put, each through its bureau, which is one of them
 */
record AskedQuestion(Purpose purpose, Urgency urgency, String text, List<String> parties, String subject, Channel channel,
        String foreignReference, boolean named, Handling handling, List<SpecialistPosts.Post> posts) {

    /** The references of the posts of one of those who are asked. */
    List<String> specialists(String party) {
        return posts.stream().filter(post -> Asking.party(post.country()).equals(party)).map(SpecialistPosts.Post::reference).toList();
    }
}
