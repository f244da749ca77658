package org.cordon.record.handling;

/** Lets tasks, questions and messages of one kind of items follow what their supplier has laid down. */
public interface HandlingFollower {

    /**
     * Asks and tells whoever may see the item now and was not asked or told. Does nothing about an item of another kind, or a second time.
     */
    void follow(String item);
}
