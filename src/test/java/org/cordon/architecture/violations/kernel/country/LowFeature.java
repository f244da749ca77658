package org.cordon.architecture.violations.kernel.country;

import org.cordon.architecture.violations.roundup.list.HighFeature;

/** A feature of a low storey that uses one of a higher storey. */
class LowFeature {

    HighFeature high;
}
