package org.cordon.architecture.violations.sample;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.architecture.violations.other.LostController;
import org.cordon.architecture.violations.sample.process.PublicHandler;

/** A feature's root that knows the engine and what the engine calls, and half of a cycle. */
public class RootWithEngine {

    RuntimeService engine;
    LostController other;
    PublicHandler delegate;
}
