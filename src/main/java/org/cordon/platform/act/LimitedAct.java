package org.cordon.platform.act;

/** The acts that an account may do only so often, because each costs somebody else a look or the server some time. */
public enum LimitedAct {

    /** A report on a person by notice number and name. */
    PERSON_REPORT,
    /** A lead or a location on a target. */
    LEAD,
    /** The report of an arrest of a target. */
    ARREST,
    /** A question that is not FLASH. */
    QUESTION,
    ALERT,
    /** A question, an alert or a report that is FLASH. It is counted separately, so that other acts do not delay it. */
    FLASH,
    /** A party on whose desk an act puts something, counted for each party that the author names or knows. */
    ADDRESSEE,
    /** A party that a FLASH act reaches, counted separately like FLASH itself. */
    FLASH_ADDRESSEE,
    /** A correction, a withdrawal, or another change of which others are told. */
    CHANGE,
    RELEASE_REQUEST,
    /** A file of nominations, counted once however many rows it has. */
    NOMINATIONS,
    /** A file of entities for an analysis file, counted once however many rows it has. */
    ENTITY_FILE,
    /** A file that is attached to an item. */
    ATTACHMENT,
    /** A document or a table to export. */
    DOCUMENT,
    /** A search over all persons, or for similar questions. */
    SEARCH,
    /** A judgement on two things; an analyst makes many in a row. */
    JUDGEMENT
}
