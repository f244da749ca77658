package org.cordon.architecture.violations.other;

import org.cordon.architecture.violations.sample.RootWithEngine;

/** A controller outside of any web package, and the other half of a cycle. */
public class LostController {

    RootWithEngine other;
}
