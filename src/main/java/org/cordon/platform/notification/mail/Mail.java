package org.cordon.platform.notification.mail;

/**
 * The content of a message as an e-mail, with the same text in plain form and in HTML. The subject holds the references and the title, and
 * names no person.
 */
record Mail(String language, String subject, String plain, String html) {
}
