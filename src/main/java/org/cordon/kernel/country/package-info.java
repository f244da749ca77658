/**
 * The directory of member countries: bureau, region, language of correspondence, time zone and duty contact; and the codes that a word
 * means in one of the four languages.
 *
 * <p>Operations invite from it, notifications take language and address from it, and the import of notices asks it which country
 * codes exist. It knows no operation and no case data.
 */
@ApplicationModule
package org.cordon.kernel.country;

import org.springframework.modulith.ApplicationModule;
