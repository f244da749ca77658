/**
 * Blind contact: a bureau declares that it works on a person, a document, a telephone number, a vessel or a smuggling group. Another bureau
 * may hold the same without the first one seeing it. That bureau is asked whether a party that works on this may contact it.
 *
 * <p>The declaring bureau is answered at a time that is fixed when it declares. The sentence is the same whether no bureau holds the same,
 * a bureau refused or no bureau answered. The declaring bureau hears only of bureaus that agreed. What happens in between is written where
 * that bureau cannot read it, and the ledger records nothing of it ({@code R__38_blind_contacts.sql}).
 */
@ApplicationModule
package org.cordon.hub.contact;

import org.springframework.modulith.ApplicationModule;
