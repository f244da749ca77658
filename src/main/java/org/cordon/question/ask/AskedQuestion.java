package org.cordon.question.ask;

import java.util.List;
import org.cordon.handling.Handling;
import org.cordon.question.Channel;
import org.cordon.question.Purpose;
import org.cordon.report.Urgency;

/**
 * A question as it was posted, once it is known to be in order.
 *
 * @param parties the groups to which it is put
 */
record AskedQuestion(Purpose purpose, Urgency urgency, String text, List<String> parties, String subject, Channel channel,
        String foreignReference, boolean named, Handling handling) {
}
