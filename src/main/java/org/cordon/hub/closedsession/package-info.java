/**
 * Closed sessions: who convenes a session, who is seated, what suppliers put on its table until it ends, what is noted down, and how access
 * ends.
 *
 * <p>Not to be mistaken for the sessions of people who have signed in. Only invited and seated parties learn that a closed session exists
 * ({@code R__35_sessions.sql}), so the ledger records nothing about it.
 */
@ApplicationModule
package org.cordon.hub.closedsession;

import org.springframework.modulith.ApplicationModule;
