package org.cordon.roundup.list;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a version of the target list changes against the one before.
 *
 * @param target the reference that comes, goes, or splits off
 * @param other  the target that goes on for a joined one, or from which one splits off; else null
 * @param reason what the coordinator said when joining or splitting, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListChange(Kind kind, String target, String other, String reason) {

    /** How a list changes. The names are stored. */
    public enum Kind { ADDED, JOINED, SPLIT, WITHDRAWN }
}
