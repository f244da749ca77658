package org.cordon.roundup.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The news that a version of the target list brings one country. The news names only targets that the country sees.
 *
 * @param toConfirm the number of targets that the country is asked about for the first time; null once the news was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListNews(String country, String name, List<Item> items, Integer toConfirm) {

    /**
     * A change of the list as one country sees it.
     *
     * @param target the target that the country sees
     * @param other  the reference by which the country knew a joined target, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(ListChange.Kind kind, String target, String other) {
    }
}
