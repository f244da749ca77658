/**
 * The arrests of targets: who reported them, whether it was the person sought, and how extradition ended.
 *
 * <p>The country that made the arrest reports it, and several countries that report the same arrest make one. A wanting country confirms or
 * denies the identity and follows the extradition. Reports on persons given by notice number and name come in through the module
 * {@code unseen}, which knows who is sought. This module knows neither the engine nor the web.
 */
@ApplicationModule
package org.cordon.roundup.arrest;

import org.springframework.modulith.ApplicationModule;
