package org.cordon.kernel.identity;

/** What speaks for or against two descriptions being of one person. Said to people by the text of its name. */
public enum Reason {
    /** A word is the same, or a form of the same common name. */
    SAME_NAME,
    /** A word of one script sounds like one of another. */
    OTHER_SCRIPT,
    OTHER_SPELLING,
    /** What is one word here is several there. */
    WRITTEN_TOGETHER,
    /** One has words of which the other has nothing; nothing stands against them. */
    PARTS_MISSING,
    INITIAL,
    /** One word is the beginning of the other. */
    SHORTENED,
    /** Not by the names that stand first. */
    BY_ALIAS,
    /** Both have words that the other has not. */
    NAMES_DIFFER,
    /** X bin Y and Y bin X. */
    FATHER_AND_SON,
    SAME_NUMBER,
    BORN_SAME_DAY,
    /** What is known of both dates agrees, and one of them is not whole. */
    BORN_ALIKE,
    /** Day and month have changed places. */
    BORN_SWAPPED,
    BORN_SAME_YEAR,
    BORN_APART,
    SAME_NATIONALITY,
    OTHER_NATIONALITY
}
