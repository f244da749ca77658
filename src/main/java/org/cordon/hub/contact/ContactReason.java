package org.cordon.hub.contact;

/** Why a bureau works on it. */
public enum ContactReason { INVESTIGATION, FUGITIVE_SEARCH, PROSECUTION, DANGER_TO_LIFE, OTHER }
