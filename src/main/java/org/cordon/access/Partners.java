package org.cordon.access;

/** The partner organisations that have a group of accounts. */
public interface Partners {

    /** Whether there is such a group; none is ever made by naming it. */
    boolean exists(String group);
}
