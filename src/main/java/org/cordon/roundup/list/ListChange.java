package org.cordon.roundup.list;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A change that a version of the target list makes against the version before.
 *
 * @param target the reference that is added, removed, joined or split off
 * @param other  the target to which this target was joined, or from which it was split off; or null
 * @param reason the coordinator's reason for joining or splitting, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListChange(Kind kind, String target, String other, String reason) {

    /** The kind of change. The names are stored. */
    public enum Kind { ADDED, JOINED, SPLIT, WITHDRAWN }
}
