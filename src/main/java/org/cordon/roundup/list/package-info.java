/** The target list: freezing it, its versions, and its distribution to countries, including countries that join late. */
@ApplicationModule
package org.cordon.roundup.list;

import org.springframework.modulith.ApplicationModule;
