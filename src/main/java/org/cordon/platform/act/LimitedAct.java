package org.cordon.platform.act;

/** What an account may do only so often, because each time costs somebody else a look or the server a while. */
public enum LimitedAct {

    /** A report on a person by notice number and name. */
    PERSON_REPORT,
    /** A lead or a location on a target. */
    LEAD,
    /** The report of an arrest of a target. */
    ARREST,
    /** A question, or an alert, that is not FLASH. */
    QUESTION,
    ALERT,
    /** A question, an alert or a report that is FLASH, counted apart so that it waits behind nothing that is not. */
    FLASH,
    /** A party on whose desk an act puts something, one for each that its author names or knows. */
    ADDRESSEE,
    /** The level of an account for acts that are FLASH. */
    FLASH_ADDRESSEE,
    /** A correction, a withdrawal, or anything else of which others are told. */
    CHANGE,
    RELEASE_REQUEST,
    /** A file of nominations, however many rows it has. */
    NOMINATIONS,
    /** A file of entities for an analysis file, however many rows it has. */
    ENTITY_FILE,
    /** A file on an item. */
    ATTACHMENT,
    /** A document or a table to keep. */
    DOCUMENT,
    /** A search over all persons, or for questions that are alike. */
    SEARCH,
    /** A judgement on two things; an analyst makes many in a row. */
    JUDGEMENT
}
