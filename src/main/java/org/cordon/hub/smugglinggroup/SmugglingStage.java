package org.cordon.hub.smugglinggroup;

/** A stage of the smuggling route at which a group works. */
public enum SmugglingStage { RECRUITMENT, DOCUMENT, TRANSIT, SEA_CROSSING, LAND_CROSSING, RECEPTION, MONEY }
