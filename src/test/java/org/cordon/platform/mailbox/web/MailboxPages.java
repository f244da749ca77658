package org.cordon.platform.mailbox.web;

/** Names the page's controller to tests outside its package. */
public final class MailboxPages {

    public static final Class<?> CONTROLLER = MailboxController.class;

    private MailboxPages() {
    }
}
