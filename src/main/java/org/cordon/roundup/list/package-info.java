/** The target list: freezing it, its versions, and whom it is told to, late comers among them. */
@ApplicationModule
package org.cordon.roundup.list;

import org.springframework.modulith.ApplicationModule;
