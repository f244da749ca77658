/**
 * Blind contact: a bureau declares that it works on a person, a document, a telephone number, a vessel or a smuggling group. Another bureau
 * may hold data on the same case that the declaring bureau does not see. The other bureau is asked whether the declaring bureau may contact
 * it.
 *
 * <p>The declaring bureau is answered at a time that is fixed when it declares. The answer has the same words whether no bureau holds such
 * data, a bureau refused or no bureau answered. The declaring bureau hears only of bureaus that agreed. The questions in between are stored
 * where the declaring bureau cannot read them, and the ledger records nothing of them ({@code R__38_blind_contacts.sql}).
 */
@ApplicationModule
package org.cordon.hub.contact;

import org.springframework.modulith.ApplicationModule;
