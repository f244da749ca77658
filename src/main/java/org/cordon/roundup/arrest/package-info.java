/**
 * The arrests of targets: who reported them, whether the person arrested is the person sought, and how extradition ended.
 *
 * <p>The country that made an arrest reports the arrest. Reports of several countries on the same arrest become one arrest. A wanting
 * country confirms or denies the identity and follows the extradition. Reports on persons given by notice number and name come in through
 * the module {@code personreport}, which knows who is sought. This package, without its subpackages, knows neither the engine nor the web.
 */
@ApplicationModule
package org.cordon.roundup.arrest;

import org.springframework.modulith.ApplicationModule;
