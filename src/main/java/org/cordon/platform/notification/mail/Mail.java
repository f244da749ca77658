package org.cordon.platform.notification.mail;

/** What a message says, in both forms of the same text. The subject holds references and nothing else. */
record Mail(String language, String subject, String plain, String html) {
}
