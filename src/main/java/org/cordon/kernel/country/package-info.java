/**
 * The directory of member countries: bureau, region, language of correspondence, time zone and duty contact. The package also finds the
 * codes that a word means in one of the four languages.
 *
 * <p>Invitations to operations use the countries of the directory. Notifications use its languages and addresses, and the import of notices
 * uses its country codes. The package knows no operation and no case data.
 */
@ApplicationModule
package org.cordon.kernel.country;

import org.springframework.modulith.ApplicationModule;
