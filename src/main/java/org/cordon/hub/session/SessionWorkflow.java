package org.cordon.hub.session;

/** What the processes of sessions are told. */
public interface SessionWorkflow {

    /** A session was convened by other means than the start form. */
    void convened(ClosedSession session);

    /** Somebody is asked whether he comes. */
    void invited(Seat seat);

    /** He has said so by other means than his task. */
    void answered(Seat seat);

    /** Something was agreed, which its owner is to do. */
    void agreed(AgreedAction action);

    /** He has said what became of it by other means than his task. */
    void reported(AgreedAction action);
}
