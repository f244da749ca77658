package org.cordon.exchange.question.ask;

import java.util.List;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.Channel;
import org.cordon.exchange.question.Purpose;
import org.cordon.exchange.question.SpecialistPosts;
import org.cordon.record.handling.Handling;
import org.cordon.roundup.report.Urgency;

/**
 * A posted question that has passed all checks.
 *
 * @param parties the groups to which the question is put
 * @param posts   the posts of specialists to which the question is put. Each post gets the question through its bureau, which is one of the
 * parties
 */
record AskedQuestion(Purpose purpose, Urgency urgency, String text, List<String> parties, String subject, Channel channel,
        String foreignReference, boolean named, Handling handling, List<SpecialistPosts.Post> posts) {

    /** Returns the references of a party's posts of specialists. */
    List<String> specialists(String party) {
        return posts.stream().filter(post -> Asking.party(post.country()).equals(party)).map(SpecialistPosts.Post::reference).toList();
    }
}
