package org.cordon.architecture.violations.sample;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.architecture.violations.other.LostController;

/** A feature's root that knows the engine, and half of a cycle. */
public class RootWithEngine {

    RuntimeService engine;
    LostController other;
}
