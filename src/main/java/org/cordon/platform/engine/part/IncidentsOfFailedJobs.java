package org.cordon.platform.engine.part;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Looks for the incident of an ended job only if the job can have an incident. A job with tries left has no incident. */
final class IncidentsOfFailedJobs extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfiguration(String configuration) {
        var job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
        return job != null && job.getRetries() > 0 ? List.of() : super.findIncidentByConfiguration(configuration);
    }
}
