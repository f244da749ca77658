package org.cordon.speed;

import java.lang.management.ManagementFactory;

/** What lies in the heap of this JVM. */
final class Memory {

    private Memory() {
    }

    /** In bytes, with nothing in it that nobody holds. */
    static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
