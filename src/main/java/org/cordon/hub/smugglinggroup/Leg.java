package org.cordon.hub.smugglinggroup;

/** Where on its way a group does something. */
public enum Leg { RECRUITMENT, DOCUMENT, TRANSIT, SEA_CROSSING, LAND_CROSSING, RECEPTION, MONEY }
