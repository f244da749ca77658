package org.cordon.hub.contact;

/** What the processes of blind contacts are told. */
public interface ContactWorkflow {

    /** Something was declared by other means than the start form. */
    void declared(Declaration declaration);

    /** Somebody who holds the same is asked. */
    void ask(ContactAsking asking);
}
