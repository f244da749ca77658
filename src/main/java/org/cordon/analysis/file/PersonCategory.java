package org.cordon.analysis.file;

/** The role of a person in the case of an analysis file. */
public enum PersonCategory {

    SUSPECT_OR_CONVICTED,
    POSSIBLE_FUTURE_OFFENDER,
    CONTACT,
    /**
     * A victim. Smuggled migrants are entered as victims or as {@link #WITNESS witnesses}. A second officer has to confirm either category
     * before the person is part of the file.
     */
    VICTIM,
    WITNESS,
    INFORMANT
}
