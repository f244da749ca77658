package org.cordon.shared.process;

import java.util.Set;

/** The variables that a process keeps. Each process offers one; of no other variable does the engine write history. */
public interface DeclaredVariables {

    Set<String> names();
}
