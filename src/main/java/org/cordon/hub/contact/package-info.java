/**
 * Blind contact: a bureau declares that it works on a person, a document, a telephone number, a vessel or a smuggling group; whoever holds
 * the same, unseen by it, is asked whether a party that works on this may contact him.
 *
 * <p>Whoever declares is answered at a time that is fixed as he declares, by the same sentence whether nobody holds it, somebody refused or
 * nobody answered; he hears of those who agreed, and of nobody else. What happens in between is written where he cannot read it, and tells
 * the ledger nothing ({@code R__38_blind_contacts.sql}).
 */
@ApplicationModule
package org.cordon.hub.contact;

import org.springframework.modulith.ApplicationModule;
