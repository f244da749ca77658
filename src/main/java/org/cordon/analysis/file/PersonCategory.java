package org.cordon.analysis.file;

/** What a person is to what a file is about. */
public enum PersonCategory {

    SUSPECT_OR_CONVICTED,
    POSSIBLE_FUTURE_OFFENDER,
    CONTACT,
    /** As smuggled migrants are, like witnesses: somebody else has to say the same before such a person stands in the file. */
    VICTIM,
    WITNESS,
    INFORMANT
}
