/**
 * Messages as mail: texts, recipients, delivery.
 *
 * <p>A package of its own because a message exists without mail, and mail can fail on its own.
 */
@NamedInterface("mail")
package org.cordon.platform.notification.mail;

import org.springframework.modulith.NamedInterface;
