package org.cordon.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.cordon.kernel.shared.database.AtStart;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/**
 * Deploys every model and form as the owner of the tables, under its file name alone. The engine alone would name a resource in a folder by
 * its whole path. Then no form key would find its form. The same file would also count as a new file in every folder of installation.
 */
final class DeploymentByFileName extends DefaultDeploymentConfiguration {

    private final AtStart start;
    private String name;

    DeploymentByFileName(AtStart start) {
        this.start = start;
    }

    /** Keeps the engine from deploying by itself. The engine would deploy as the running login, and not as the owner of the tables. */
    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        name = configuration.getDeploymentName();
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        start.asOwner(() -> deploy(engine.getRepositoryService()));
    }

    /** Deploys models and forms that have changed; the engine recognises the others. */
    private void deploy(RepositoryService repository) {
        var deployment = repository.createDeployment().enableDuplicateFiltering(false).name(name);
        for (var resource : getDeploymentResources()) {
            try (var content = resource.getInputStream()) {
                deployment.addInputStream(resource.getFilename(), content);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        deployment.deploy();
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        return super.getDeploymentResources().stream().map(WithoutFolder::new).collect(Collectors.toUnmodifiableSet());
    }

    private static final class WithoutFolder extends AbstractResource {

        private final Resource resource;

        WithoutFolder(Resource resource) {
            this.resource = resource;
        }

        @Override
        public String getFilename() {
            return resource.getFilename();
        }

        @Override
        public String getDescription() {
            return resource.getDescription();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return resource.getInputStream();
        }
    }
}
