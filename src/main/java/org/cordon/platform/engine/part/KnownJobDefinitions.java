package org.cordon.platform.engine.part;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;

/**
 * Reads each definition of a job once, and not for each job that is made. There is one definition for each timer and each save point of the
 * models.
 */
final class KnownJobDefinitions extends JobDefinitionManager {

    /** The definitions that one engine has read. */
    static final class Memory {

        private final Map<String, JobDefinitionEntity> read = new ConcurrentHashMap<>();
    }

    private final Memory memory;

    KnownJobDefinitions(Memory memory) {
        this.memory = memory;
    }

    @Override
    public JobDefinitionEntity findById(String id) {
        var known = memory.read.get(id);
        if (known == null) {
            known = super.findById(id);
            if (known != null) {
                memory.read.put(id, known);
            }
        }
        return known;
    }
}
