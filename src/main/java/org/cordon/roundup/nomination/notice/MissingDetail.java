package org.cordon.roundup.nomination.notice;

import org.cordon.kernel.shared.Said;

/**
 * Something that an accepted nomination still lacks.
 *
 * @param field its name in the JSON, such as {@code cordon.facts}
 * @param why   what it is needed for, or why what was given could not be used
 */
public record MissingDetail(String field, Said why) {
}
