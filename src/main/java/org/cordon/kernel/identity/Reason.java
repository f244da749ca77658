package org.cordon.kernel.identity;

/**
 * The reasons for or against two descriptions being of one person. Pages show each reason by a text that belongs to the name of the
 * constant.
 */
public enum Reason {
    /** A word is the same, or a form of the same common name. */
    SAME_NAME,
    /** A word of one script sounds like a word of another. */
    OTHER_SCRIPT,
    OTHER_SPELLING,
    /** One word on one side matches several words on the other. */
    WRITTEN_TOGETHER,
    /** One name has words that match nothing in the other, and the other has no such words. */
    PARTS_MISSING,
    INITIAL,
    /** One word is the beginning of the other. */
    SHORTENED,
    /** The match is not between the two main names. */
    BY_ALIAS,
    /** Each name has words that the other lacks. */
    NAMES_DIFFER,
    /** The names are X bin Y and Y bin X. */
    FATHER_AND_SON,
    SAME_NUMBER,
    BORN_SAME_DAY,
    /** The known parts of both dates agree, and one of the dates is partial. */
    BORN_ALIKE,
    /** Day and month are exchanged. */
    BORN_SWAPPED,
    BORN_SAME_YEAR,
    BORN_APART,
    SAME_NATIONALITY,
    OTHER_NATIONALITY
}
