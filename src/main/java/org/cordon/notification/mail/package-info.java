/** Messages as mail: texts, recipients, delivery. */
@NamedInterface("mail")
package org.cordon.notification.mail;

import org.springframework.modulith.NamedInterface;
