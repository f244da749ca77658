package org.cordon.platform.engine;

import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Lets instances of earlier models call a delegate by the name that it had in them. A name goes when no instance is left that calls by it.
 */
@Component
final class FormerNames implements BeanFactoryPostProcessor {

    private static final Map<String, String> NAMES = Map.of("settleAnswersDelegate", "settleAnswerDelegate");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        NAMES.forEach((former, name) -> beans.registerAlias(name, former));
    }
}
