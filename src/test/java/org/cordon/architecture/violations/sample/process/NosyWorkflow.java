package org.cordon.architecture.violations.sample.process;

import org.camunda.bpm.engine.IdentityService;

/** A workflow that asks the engine itself. */
public class NosyWorkflow {

    IdentityService engine;
}
