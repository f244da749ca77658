/**
 * Messages to bureaus, to the coordination and to compliance: what is written, to whom, and whether it arrived and was read.
 *
 * <p>Every other feature tells people something through {@link org.cordon.platform.notification.Notifications}. One message is one row,
 * so that nothing leaves before the fact that it tells of is committed; one that did not leave then is tried again by the process
 * {@code message-delivery}, so that nothing is lost while the mail server is down. A message holds references, codes and dates, never
 * personal data; what is behind a reference is read in Cordon, after sign-in.
 *
 * <p>It knows nothing of the features whose facts it tells.
 */
@ApplicationModule
package org.cordon.platform.notification;

import org.springframework.modulith.ApplicationModule;
