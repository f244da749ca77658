package org.cordon.rooms.disclosure;

/** The kinds of items whose supplier can ask who has looked. */
public enum ItemKind {

    NOMINATION,
    TARGET,
    LEAD,
    ARREST,
    QUESTION
}
