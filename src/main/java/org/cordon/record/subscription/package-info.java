/**
 * Subscriptions of parties' own systems to events: the receiver's address, its approval, and the progress of delivery. Messages are signed
 * and contain only references; receivers read everything else from Cordon.
 */
@ApplicationModule
package org.cordon.record.subscription;

import org.springframework.modulith.ApplicationModule;
