package org.cordon.hub.smugglinggroup;

/** The stage of its way at which a group does something. */
public enum SmugglingStage { RECRUITMENT, DOCUMENT, TRANSIT, SEA_CROSSING, LAND_CROSSING, RECEPTION, MONEY }
