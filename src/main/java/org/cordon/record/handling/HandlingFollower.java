package org.cordon.record.handling;

/** Adjusts tasks, questions and messages about items of one kind when the supplier of an item changes its handling. */
public interface HandlingFollower {

    /**
     * Asks and informs the parties that may now see the item and were not asked or informed before. Does nothing for an item of another
     * kind, and nothing more at a second call.
     */
    void follow(String item);
}
