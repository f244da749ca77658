package org.cordon.rooms.disclosure;

/** What a supplier can ask about who has looked. */
public enum ItemKind {

    NOMINATION,
    TARGET,
    LEAD,
    ARREST,
    QUESTION
}
