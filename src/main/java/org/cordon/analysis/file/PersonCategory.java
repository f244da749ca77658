package org.cordon.analysis.file;

/** The role of a person in the matter that a file is about. */
public enum PersonCategory {

    SUSPECT_OR_CONVICTED,
    POSSIBLE_FUTURE_OFFENDER,
    CONTACT,
    /**
     * Smuggled migrants enter as victims, or as witnesses. A second officer has to confirm this category before such a person is part of
     * the file.
     */
    VICTIM,
    WITNESS,
    INFORMANT
}
