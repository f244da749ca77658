package org.cordon.exchange.question;

/** What the processes of questions are told. */
public interface QuestionWorkflow {

    /** A question was asked by other means than the start form. */
    void asked(String question);

    /** It is put to one of those who are asked. */
    void put(Asking asking);

    /** The asker has withdrawn it from one of those who are asked, whose task ends; nothing where none waits. */
    void withdrawn(Asking asking);

    /** Somebody who is asked has answered by other means than his task; false if that does not wait yet. */
    boolean answered(Asking asking);
}
