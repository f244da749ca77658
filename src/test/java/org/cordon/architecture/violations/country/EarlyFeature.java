package org.cordon.architecture.violations.country;

import org.cordon.architecture.violations.list.LateFeature;

/** An early feature that uses a late one. */
class EarlyFeature {

    LateFeature late;
}
