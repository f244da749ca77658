package org.cordon.hub.contact;

/** The reason why a bureau works on a case. */
public enum ContactReason { INVESTIGATION, FUGITIVE_SEARCH, PROSECUTION, DANGER_TO_LIFE, OTHER }
