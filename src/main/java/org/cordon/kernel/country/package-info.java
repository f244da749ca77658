/**
 * The directory of member countries: bureau, region, language of correspondence, time zone and duty contact. It also finds the codes that a
 * word means in one of the four languages.
 *
 * <p>Invitations to operations use its countries, notifications its languages and addresses, and the import of notices its country codes.
 * It knows no operation and no case data.
 */
@ApplicationModule
package org.cordon.kernel.country;

import org.springframework.modulith.ApplicationModule;
