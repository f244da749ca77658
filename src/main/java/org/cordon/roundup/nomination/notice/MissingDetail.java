package org.cordon.roundup.nomination.notice;

import org.cordon.kernel.shared.Said;

/**
 * A detail that an accepted nomination still lacks.
 *
 * @param field the name of the detail in the JSON, such as {@code cordon.facts}
 * @param why   why the detail is needed, or why the given value could not be used
 */
public record MissingDetail(String field, Said why) {
}
