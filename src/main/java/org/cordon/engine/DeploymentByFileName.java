package org.cordon.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/**
 * Deploys every model and form under its file name alone. A resource that lies in a folder would otherwise be named by its whole path,
 * so that no form key finds its form, and the same file would be another one wherever Cordon is started.
 */
final class DeploymentByFileName extends DefaultDeploymentConfiguration {

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
