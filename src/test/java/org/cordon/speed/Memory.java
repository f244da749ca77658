package org.cordon.speed;

import java.lang.management.ManagementFactory;

/** Measures the heap of this JVM. */
final class Memory {

    private Memory() {
    }

    /** The bytes of the objects that are still reachable. */
    static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
