package org.cordon.hub.specialist.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;

/**
 * An item that a bureau gives to one of its posts.
 *
 * @param mayAnswer whether the post itself answers the question, in the name of the bureau
 * @param reason why the bureau gave the item; the bureau and the post read it
 * @param draft what the post wrote; absent while the post has written nothing
 */
@JsonInclude(Include.NON_NULL)
public record GivenItem(String post, String item, boolean mayAnswer, String reason, Instant until, Draft draft) {
}
