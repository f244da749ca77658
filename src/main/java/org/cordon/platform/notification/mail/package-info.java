/** Messages as mail: texts, recipients, delivery. */
@NamedInterface("mail")
package org.cordon.platform.notification.mail;

import org.springframework.modulith.NamedInterface;
