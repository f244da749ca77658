/**
 * Closed sessions: who convenes one, who is seated, what suppliers put on its table until it ends, what is noted down, and how access ends.
 *
 * <p>Not to be mistaken for the sessions of people who have signed in. Nobody but those seated learns that there is one
 * ({@code R__35_sessions.sql}), so that nothing of it stands in the ledger.
 */
@ApplicationModule
package org.cordon.hub.closedsession;

import org.springframework.modulith.ApplicationModule;
