/**
 * Closed sessions: the convener and the seated parties, the items on the table until access ends, the notes, and the agreed actions.
 *
 * <p>Closed sessions have nothing to do with the sessions of people who have signed in. Only invited and seated parties learn that a closed
 * session exists ({@code R__35_sessions.sql}), so the ledger records nothing about it.
 */
@ApplicationModule
package org.cordon.hub.closedsession;

import org.springframework.modulith.ApplicationModule;
