package org.cordon.rooms.disclosure;

/** The kinds of items whose supplier can ask who has looked at an item. */
public enum ItemKind {

    NOMINATION,
    TARGET,
    LEAD,
    ARREST,
    QUESTION
}
