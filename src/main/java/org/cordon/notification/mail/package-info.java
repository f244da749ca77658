/** Messages as mail: texts, recipients, delivery. */
package org.cordon.notification.mail;
