package org.cordon.hub.smugglinggroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import org.cordon.exchange.alert.RouteStage;

/**
 * What a fact tells.
 *
 * @param text       personal data; null of a person, and where the kind needs none
 * @param leg        where on the way of the group, or null
 * @param countries  codes of those that it concerns
 * @param role       what each of these is to the group; null unless that is what it tells
 * @param about      the reference of the other group or of the file; null likewise
 * @param validFrom  since when it is so, or null
 * @param validUntil until when it was, or null
 */
@JsonInclude(Include.NON_NULL)
public record GroupFactContent(GroupFactKind kind, String text, Leg leg, List<String> countries, RouteStage role, String about,
        LocalDate validFrom, LocalDate validUntil) {
}
