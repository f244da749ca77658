package org.cordon.hub.smugglinggroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import org.cordon.exchange.alert.RouteStage;

/**
 * The content of a fact.
 *
 * @param text personal data; null for a person, and for kinds that need no text
 * @param leg the stage of the smuggling route that the fact is about, or null
 * @param countries the codes of the countries that the fact concerns
 * @param role the role of these countries in the group; null for other kinds
 * @param about the reference of the other group or of the person's file; null for other kinds
 * @param validFrom since when the fact holds, or null
 * @param validUntil until when the fact held, or null
 */
@JsonInclude(Include.NON_NULL)
public record GroupFactContent(GroupFactKind kind, String text, SmugglingStage leg, List<String> countries, RouteStage role, String about,
        LocalDate validFrom, LocalDate validUntil) {
}
