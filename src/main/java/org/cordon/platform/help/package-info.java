/** The help about Cordon's own use. It knows no case. */
@ApplicationModule
package org.cordon.platform.help;

import org.springframework.modulith.ApplicationModule;
