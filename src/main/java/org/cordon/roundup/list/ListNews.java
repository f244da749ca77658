package org.cordon.roundup.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What one country is told by a version of the target list: of targets that it sees, and of nothing else.
 *
 * @param toConfirm about how many of them it is asked for the first time; null once it was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListNews(String country, String name, List<Item> items, Integer toConfirm) {

    /**
     * A change of the list as it looks from a country.
     *
     * @param target the target that the country sees
     * @param other  the reference by which it knew a joined one, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(ListChange.Kind kind, String target, String other) {
    }
}
