/**
 * Messages to bureaus, to the coordination and to compliance: their texts, their recipients, and whether they arrived and were read.
 *
 * <p>Every other feature tells people something through {@link org.cordon.platform.notification.Notifications}. Each message is a row, so
 * that it leaves only after the fact that it reports is committed. If a message does not leave at once, the process
 * {@code message-delivery} tries it again, so that nothing is lost while the mail server is down. A message holds references, codes and
 * dates, never personal data. The reader opens the case behind a reference in Cordon, after sign-in.
 *
 * <p>The module does not know the features whose facts it reports.
 */
@ApplicationModule
package org.cordon.platform.notification;

import org.springframework.modulith.ApplicationModule;
