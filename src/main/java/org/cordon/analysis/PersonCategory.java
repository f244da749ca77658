package org.cordon.analysis;

/** What a person is to what a file is about. */
public enum PersonCategory { SUSPECT_OR_CONVICTED, POSSIBLE_FUTURE_OFFENDER, CONTACT, VICTIM, WITNESS, INFORMANT }
